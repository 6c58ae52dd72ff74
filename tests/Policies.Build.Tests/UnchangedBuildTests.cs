namespace Policies.Build.Tests;

public sealed class UnchangedBuildTests
{
    [Fact]
    public async Task Unchanged_build_starts_no_process_and_repeats_the_warnings()
    {
        using var project = await PolicyProject.CreateAsync();
        project.Replace("Checkout.cs", "PodSecurity => new(PodSecurityLevel.Restricted);", SmallFleet.ExemptUntil("2027, 03, 31"));
        var first = (await project.BuildAsync("-p:PoliciesToday=2027-03-30")).MustSucceed();
        var times = project.Times();
        File.Delete(project.Exchanged("arguments"));

        var second = (await project.BuildAsync("--no-restore", "-p:PoliciesToday=2027-03-30")).MustSucceed();

        Assert.False(File.Exists(project.Exchanged("arguments")), "a process was started");
        Assert.Single(first.Of("POL6007"));
        Assert.StartsWith(Path.Combine(project.Folder, "Checkout.cs") + "(", first.Of("POL6007")[0], StringComparison.Ordinal);
        Assert.Equal(first.Diagnostics, second.Diagnostics);
        Assert.Equal($"Shop.Policies -> 2 clusters, 16 manifests in {project.Manifests}", second.Summary);
        Assert.Equal(times, project.Times());
    }
}
