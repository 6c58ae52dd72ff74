namespace Policies.Build.Tests;

public sealed class SimultaneousBuildTests
{
    [Fact]
    public async Task Two_builds_of_one_project_at_once_both_succeed_and_leave_one_whole_tree()
    {
        using var project = await PolicyProject.CreateAsync();
        project.Write("Many.cs", SmallFleet.ManyClusters(60));
        (await project.BuildAsync("-p:PoliciesEnabled=false")).MustSucceed();

        var both = await Task.WhenAll(project.BuildAsync("--no-restore"), project.BuildAsync("--no-restore"));

        Assert.All(both, run => run.MustSucceed());
        Assert.Single(both, run => run.Summary.Contains(" written)", StringComparison.Ordinal));
        var tree = project.Tree();
        Directory.Delete(project.Manifests, recursive: true);
        (await project.BuildAsync("--no-restore")).MustSucceed();
        Assert.Equal(project.Tree(), tree);
    }
}
