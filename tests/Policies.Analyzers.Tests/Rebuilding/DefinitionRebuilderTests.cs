using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using Policies.Catalogue;
using Policies.Evaluation;
using Policies.Objects;
using Policies.RealTools;

namespace Policies.Analyzers.Tests.Rebuilding;

public sealed class DefinitionRebuilderTests
{
    [Fact]
    public void Every_construct_is_rebuilt_as_it_runs() => Same(
        UserProject.Compile(Embedded("Everything.cs")),
        hidden:
        [
            "Acme.Policies.Clusters.One.Values.EnvironmentName",
            "Acme.Policies.Clusters.Two.Values.EnvironmentName",
        ]);

    [Fact]
    public void Raw_objects_are_rebuilt_as_they_are_written() => Same(UserProject.Compile(Embedded("RawObjects.cs")), hidden: []);

    [SkippableFact]
    public void The_tour_is_rebuilt_as_it_runs()
    {
        var tour = Path.Combine(Environment.GetEnvironmentVariable("POLICIES_DESIGN") ?? Path.Combine(RepositoryFolder.Path, "..", "shared", "design"), "TOUR.md");
        Skip.IfNot(File.Exists(tour), $"The tour is not there: {tour}; POLICIES_DESIGN says its folder.");
        var text = File.ReadAllText(tour);
        var start = text.IndexOf("```csharp", StringComparison.Ordinal) + "```csharp".Length;

        Same(UserProject.Compile(text[start..text.IndexOf("```", start, StringComparison.Ordinal)]), hidden: []);
    }

    [Fact]
    public void The_sample_fleet_is_rebuilt_as_it_runs()
    {
        var sources = Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Path, "policies"), "*.cs", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllText)
            .ToArray();
        var compilation = UserProject.Compile(sources);

        Same(compilation, hidden: []);

        // And what it says is well formed.
        var report = new Report();
        new Judge(RuleHosts.Build).Fleet(UserProject.Run(compilation).Fleet, new Day(2026, 11, 1), report);
        Assert.DoesNotContain(report.Findings, finding => !finding.IsDated);
    }

    internal static string Embedded(string name)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    private static void Same(CSharpCompilation compilation, IReadOnlyList<string> hidden)
    {
        var reading = UserProject.Run(compilation);
        Assert.Empty(reading.Problems);
        var rebuilt = RebuiltFleet.Of(compilation);
        var ran = Ran(reading.Fleet);
        Assert.Empty(ran.Keys.Except(rebuilt.Keys));
        foreach (var name in ran.Keys)
        {
            var (value, unseen) = rebuilt[name];
            var path = name[(name.IndexOf(' ', StringComparison.Ordinal) + 1)..];
            var seen = Print.Of(value, path, AtPath(path, value, unseen));
            Assert.Equal(Seen(Print.Of(ran[name], path, AtPath(path, ran[name], unseen)), seen), seen);
        }

        var all = rebuilt.Values.SelectMany(definition => definition.Unseen.Paths).Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.Equal(hidden, all);
    }

    // A value within an object that cannot be seen stands for whatever is there.
    private static string Seen(string ran, string rebuilt) =>
        string.Join('\n', ran.Split('\n').Zip(rebuilt.Split('\n'), (was, seen) => seen.Contains(nameof(Unknown), StringComparison.Ordinal)
            && Regex.IsMatch(was, $"^{Regex.Escape(seen).Replace(nameof(Unknown), ".+", StringComparison.Ordinal)}$") ? seen : was));

    // The printer goes by the members of our models, member paths by those of the user's.
    private static Unseen AtPath(string path, object value, Unseen unseen) => value switch
    {
        ClusterDefinition cluster => new(unseen.Paths.Select(hidden => path + ".Cluster" + hidden[cluster.MemberPath.Length..])),
        GroupDefinition group => new(unseen.Paths.Select(hidden => path + ".Group" + hidden[group.MemberPath.Length..])),
        ModuleDefinition module => new(Inherited(path, module.DeclaringTypes, unseen).Concat(unseen.Paths.SelectMany(hidden => module.Namespaces.Select((listed, i) => (hidden, listed, i)))
            .OfType<(string Hidden, NamespaceDefinition Listed, int I)>()
            .Where(of => of.Hidden.StartsWith(of.Listed.Definition + ".", StringComparison.Ordinal))
            .Select(of => $"{path}.Namespaces[{of.I}]{of.Hidden[of.Listed.Definition.Length..]}"))),
        NamespaceDefinition definition => new(Inherited(path, definition.DeclaringTypes, unseen)),
        _ => unseen,
    };

    // A member that a base class says has that class's path.
    private static IEnumerable<string> Inherited(string path, IReadOnlyDictionary<string, string> declaringTypes, Unseen unseen) =>
        unseen.Paths.Concat(
            from hidden in unseen.Paths
            from member in declaringTypes
            let start = member.Value + "." + member.Key
            where hidden.StartsWith(start, StringComparison.Ordinal)
            select $"{path}.{member.Key}{hidden[start.Length..]}");

    private static SortedDictionary<string, object> Ran(FleetModel fleet)
    {
        var ran = new SortedDictionary<string, object>(StringComparer.Ordinal);
        foreach (var definition in fleet.Namespaces)
        {
            ran[$"namespace {definition.Definition}"] = definition;
        }

        foreach (var module in fleet.ModuleDefinitions)
        {
            ran[$"module {module.Definition}"] = module;
        }

        foreach (var cluster in fleet.Clusters)
        {
            ran[$"cluster {cluster.MemberPath}"] = cluster;
        }

        foreach (var group in fleet.Groups)
        {
            ran[$"group {group.MemberPath}"] = group;
        }

        ran[$"fleet {fleet.Definition}"] = new FleetModel
        {
            Definition = fleet.Definition,
            Environments = fleet.Environments,
            Modules = fleet.Modules,
            Rollout = fleet.Rollout,
            Repositories = fleet.Repositories,
            Retirements = fleet.Retirements,
            PrivateRanges = fleet.PrivateRanges,
            Exemptions = fleet.Exemptions,
        };
        return ran;
    }
}
