namespace Policies.Repository.Tests.Documentation;

/// <summary>The tour of the language that the language was designed by, where <c>POLICIES_TOUR</c> says or beside the repository.</summary>
public sealed class TourTests
{
    [SkippableFact]
    public void The_tour_compiles_and_gives_no_finding()
    {
        var path = Environment.GetEnvironmentVariable("POLICIES_TOUR") ?? Path.Combine(Tree.Root, "..", "shared", "design", "TOUR.md");
        Skip.IfNot(File.Exists(path), $"There is no {Path.GetFullPath(path)}");
        var block = new Page("TOUR.md", File.ReadAllText(path)).Blocks.Single(block => block.IsCSharp);
        var project = Project.Of([block]);

        Faults.None(project.Compile().Select(finding => finding.ToString()));
        var (findings, clusters) = project.Build(block.Today);
        Faults.None(findings.Select(finding => finding.ToString()));
        Assert.NotEmpty(clusters.SelectMany(cluster => cluster.Manifests));
    }
}
