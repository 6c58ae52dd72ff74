using Policies.Catalogue;

namespace Policies.Repository.Tests.Documentation;

/// <summary>Each rule, in each host that it declares: the examples on its page fire it, and those that put it right do not. A build of the same projects is in Policies.Build.Tests.</summary>
public sealed class RuleExampleTests
{
    /// <summary>Hosts in which no example on the page can show a rule, because it is about a whole run or several clusters; with the tests that do.</summary>
    private static readonly Dictionary<(string Id, RuleHosts Host), string> ShownElsewhere = new()
    {
        [("POL0002", RuleHosts.Build)] = "FailingDefinitionTests",
        [("POL0006", RuleHosts.Build)] = "FailingDefinitionTests",
        [("POL0011", RuleHosts.Build)] = "OldProjectTests",
        [("POL0012", RuleHosts.Build)] = "JudgeTests",
        [("POL1040", RuleHosts.Check)] = "CompiledTreeCheckTests",
        [("POL5001", RuleHosts.Check)] = "CompiledTreeCheckTests",
        [("POL5002", RuleHosts.Check)] = "CompiledTreeCheckTests",
    };

    private static readonly Lazy<Task<Said>> WrongSaid = new(() => Said.OfAsync(ExampleFleet.Wrong));

    private static readonly Lazy<Task<Said>> RightSaid = new(() => Said.OfAsync(ExampleFleet.Right));

    public static TheoryData<string, RuleHosts> InHosts
    {
        get
        {
            var data = new TheoryData<string, RuleHosts>();
            foreach (var (id, host) in RuleCatalogue.All.SelectMany(HostsOf))
            {
                data.Add(id, host);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(InHosts))]
    public async Task Rule_fires_and_does_not_in_each_host(string id, RuleHosts host)
    {
        if (ShownElsewhere.TryGetValue((id, host), out var test))
        {
            Assert.Contains(Tree.Files, path => path.EndsWith($"/{test}.cs", StringComparison.Ordinal) && Tree.Read(path).Contains(id, StringComparison.Ordinal));
            return;
        }

        var fires = Of(id, host, fires: true);
        Assert.True(fires.Count > 0, $"{id} has no example on its page that fires it in {host}");
        Assert.True(Of(id, host, fires: false).Count > 0, $"{id} has no example on its page that does not fire it in {host}");
        if (host == RuleHosts.Check)
        {
            return;
        }

        var (wrong, right) = (await WrongSaid.Value, await RightSaid.Value);
        Assert.All(fires, example => Assert.Contains(wrong.By(host), finding => finding.Id == id && example.IsMeantBy(finding)));
        Assert.DoesNotContain(right.By(host), finding => finding.Id == id);
    }

    [Fact]
    public async Task Editor_and_build_say_the_same_of_the_same_source()
    {
        foreach (var said in new[] { await WrongSaid.Value, await RightSaid.Value })
        {
            Assert.Equal(said.Build.Where(finding => RuleCatalogue.All.First(rule => rule.Id.Id == finding.Id).Hosts.HasFlag(RuleHosts.Editor)), said.Editor);
        }
    }

    [Fact]
    public void Both_projects_compile() => Faults.None(new[] { ExampleFleet.Wrong, ExampleFleet.Right }.SelectMany(fleet => fleet.Project.Compile()).Select(finding => $"{finding}"));

    // What a host raises by itself is raised by a build.
    private static IEnumerable<(string Id, RuleHosts Host)> HostsOf(Rule rule) =>
        rule.Hosts == RuleHosts.None
            ? [(rule.Id.Id, RuleHosts.Build)]
            : Enum.GetValues<RuleHosts>().Where(host => host != RuleHosts.None && rule.Hosts.HasFlag(host)).Select(host => (rule.Id.Id, host));

    // Manifests are judged by check as they are, which ManifestTests does, and as raw objects of a definition elsewhere.
    private static List<RuleExample> Of(string id, RuleHosts host, bool fires) =>
        [.. RuleExample.All.Where(example => example.Rule.Id.Id == id && example.Fires == fires && (host == RuleHosts.Check ? example.Block.IsYaml : !example.Block.IsComplete))];

    private sealed record Said(IReadOnlyList<PlacedFinding> Editor, IReadOnlyList<PlacedFinding> Build)
    {
        public static async Task<Said> OfAsync(ExampleFleet fleet) => new(await fleet.Project.EditorAsync(), fleet.Project.PlacedBuild(RuleExample.Today));

        public IReadOnlyList<PlacedFinding> By(RuleHosts host) => host == RuleHosts.Editor ? Editor : Build;
    }
}
