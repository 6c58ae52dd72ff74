using System.Text.Json;
using Policies.Catalogue;
using Policies.Examples;

namespace Policies.Build.Tests;

/// <summary>One real build of every example that a rule objects to, and one of those that put it right: what it says is what an editor says of the same source, and where.</summary>
public sealed class RuleExamplesTests
{
    [Fact]
    public async Task Build_says_of_each_rule_what_an_editor_says()
    {
        var said = await BuildAsync(ExampleFleet.Wrong);

        Assert.All(ExampleFleet.Wrong.Examples.Where(IsForBuild), example => Assert.Contains(said, finding => finding.Id == example.Rule.Id.Id && example.IsMeantBy(finding)));
        Assert.Equal(await ExampleFleet.Wrong.Project.EditorAsync(), said.Where(IsOfEditor));
    }

    [Fact]
    public async Task Build_says_nothing_of_what_is_right()
    {
        var said = await BuildAsync(ExampleFleet.Right);

        Assert.All(ExampleFleet.Right.Examples, example => Assert.DoesNotContain(said, finding => finding.Id == example.Rule.Id.Id && finding.File == example.File));
        Assert.Equal(await ExampleFleet.Right.Project.EditorAsync(), said.Where(IsOfEditor));
    }

    private static bool IsForBuild(RuleExample example) => !example.Block.IsComplete && example.Rule.Hosts != RuleHosts.Check;

    private static bool IsOfEditor(PlacedFinding finding) => RuleCatalogue.All.Any(rule => rule.Id.Id == finding.Id && rule.Hosts.HasFlag(RuleHosts.Editor));

    // As a person reads it, and what no console shows of information as code-scanning services read it; the two say the same.
    private static async Task<IReadOnlyList<PlacedFinding>> BuildAsync(ExampleFleet fleet)
    {
        using var project = await PolicyProject.CreateAsync("Acme.Policies");
        foreach (var file in Directory.EnumerateFiles(project.Folder, "*.cs"))
        {
            File.Delete(file);
        }

        project.Write("NuGet.config", Feed.NuGetConfigWithPackagesOfOthers);
        project.Replace("Acme.Policies.csproj", "</ItemGroup>", $"  <PackageReference Include=\"Policies.Kubernetes\" Version=\"{Feed.Version}\" />\n  </ItemGroup>");
        foreach (var (name, text) in fleet.Files)
        {
            project.Write(name, text);
        }

        var run = await project.BuildAsync("-p:PoliciesSarif=policies.sarif", $"-p:PoliciesToday={RuleExample.Today}", "-p:ImplicitUsings=disable");
        var log = Path.Combine(project.Folder, "policies.sarif");
        Assert.True(File.Exists(log), run.Output);
        var said = Results(log);
        Assert.Equal(
            said.Where(finding => finding.Severity > Severity.Info).Select(finding => $"{finding.File}({finding.Line},{finding.Column}): {finding.Severity.ToString().ToLowerInvariant()} {finding.Id}: {finding.Message}").Distinct().Order(StringComparer.Ordinal),
            run.Diagnostics.Where(line => line.Contains(" POL", StringComparison.Ordinal)).Select(line => line.Replace(project.Folder + "/", "", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        return said;
    }

    private static IReadOnlyList<PlacedFinding> Results(string log)
    {
        using var read = JsonDocument.Parse(File.ReadAllBytes(log));
        return
        [
            .. read.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
                .Where(result => result.GetProperty("suppressions").GetArrayLength() == 0)
                .Select(result =>
                {
                    var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
                    var region = place.GetProperty("region");
                    var severity = result.GetProperty("level").GetString() switch { "error" => Severity.Error, "warning" => Severity.Warning, _ => Severity.Info };
                    return new PlacedFinding(
                        Path.GetFileName(place.GetProperty("artifactLocation").GetProperty("uri").GetString()!),
                        region.GetProperty("startLine").GetInt32(),
                        region.GetProperty("startColumn").GetInt32(),
                        result.GetProperty("ruleId").GetString()!,
                        severity,
                        result.GetProperty("message").GetProperty("text").GetString()!);
                })
                .Order(),
        ];
    }
}
