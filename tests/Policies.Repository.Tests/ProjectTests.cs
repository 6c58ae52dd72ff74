using System.Reflection;
using System.Xml.Linq;

namespace Policies.Repository.Tests;

public sealed class ProjectTests
{
    /// <summary>What a project may reference, beside what lies below that; CONTRIBUTING.md has the same table.</summary>
    private static readonly Dictionary<string, string[]> Arrows = new()
    {
        ["Policies.Objects"] = [],
        ["Policies.Dsl"] = ["Policies.Objects"],
        ["Policies.Rules"] = ["Policies.Dsl"],
        ["Policies.Analyzers"] = ["Policies.Rules"],
        ["Policies.Analyzers.CodeFixes"] = ["Policies.Analyzers"],
        ["Policies.Rendering"] = ["Policies.Rules"],
        ["Policies.Compiler"] = ["Policies.Rendering", "Policies.Analyzers", "Policies.Reports"],
        ["Policies.Build"] = ["Policies.Compiler", "Policies.Analyzers.CodeFixes", "Policies.Kubernetes"],
        ["Policies.Kubernetes"] = ["Policies.Dsl"],
        ["Policies.Manifests"] = ["Policies.Objects"],
        ["Policies.Verification"] = ["Policies.Manifests"],
        ["Policies.Reconciler"] = ["Policies.Rendering", "Policies.Manifests"],
        ["Policies.Testing"] = ["Policies.Rendering", "Policies.Verification"],
        ["Policies.Reports"] = ["Policies.Rules"],
        ["Policies.Cli"] = ["Policies.Build", "Policies.Reconciler", "Policies.Reports", "Policies.Verification"],
    };

    [Fact]
    public void Projects_reference_downward_only() =>
        Faults.None(
            from path in Tree.Projects
            where path.StartsWith("src/", StringComparison.Ordinal)
            from fault in Upward(Path.GetFileNameWithoutExtension(path), References(path))
            select fault);

    [Fact]
    public void Upward_reference_triggers()
    {
        Assert.Single(Upward("Policies.Dsl", ["Policies.Objects", "Policies.Rules"]));
        Assert.Single(Upward("Policies.Rendering", ["Policies.Analyzers"]));
        Assert.Single(Upward("Policies.Unheard", []));
    }

    [Fact]
    public void Downward_reference_does_not_trigger() => Assert.Empty(Upward("Policies.Compiler", ["Policies.Rendering", "Policies.Objects"]));

    [Theory]
    [InlineData("Policies.Objects")]
    [InlineData("Policies.Dsl")]
    [InlineData("Policies.Rules")]
    public void What_an_analyzer_carries_depends_on_nothing(string name)
    {
        var project = Xml($"src/{name}/{name}.csproj");
        Assert.Equal("netstandard2.0", project.Descendants("TargetFramework").Single().Value);

        var others = Assembly.Load(name).GetReferencedAssemblies()
            .Select(assembly => assembly.Name!)
            .Where(other => other != "netstandard" && !Arrows.ContainsKey(other));
        Assert.Empty(others);
        Assert.DoesNotContain(project.Descendants("PackageReference"), package => (string?)package.Attribute("PrivateAssets") != "all");
    }

    [Fact]
    public void The_solution_holds_every_project()
    {
        var solution = Tree.Read("Policies.sln").Replace('\\', '/');
        Faults.None(Tree.Projects
            .Where(path => !solution.Contains($"\"{path}\"", StringComparison.Ordinal))
            .Select(path => $"{path} is not in Policies.sln; run dotnet sln add {path}"));
    }

    private static IEnumerable<string> Upward(string project, IEnumerable<string> references) =>
        Arrows.ContainsKey(project)
            ? references.Except(Below(project)).Select(other => $"{project} may not reference {other}: the arrows run {project} -> {string.Join(", ", Below(project))}")
            : [$"{project} has no place among the projects yet; say in {nameof(ProjectTests)} and CONTRIBUTING.md what it may reference"];

    private static IEnumerable<string> Below(string project) => Arrows[project].SelectMany(next => Below(next).Prepend(next)).Distinct();

    private static IEnumerable<string> References(string path) =>
        Xml(path).Descendants("ProjectReference").Select(reference => Path.GetFileNameWithoutExtension(((string)reference.Attribute("Include")!).Replace('\\', '/')));

    private static XDocument Xml(string path) => XDocument.Parse(Tree.Read(path));
}
