namespace Policies.Build.Tests;

public sealed class DayTests
{
    [Fact]
    public async Task The_day_after_an_exemption_an_unchanged_build_says_so_and_goes_on()
    {
        using var project = await PolicyProject.CreateAsync();
        project.Replace("Checkout.cs", "PodSecurity => new(PodSecurityLevel.Restricted);", SmallFleet.ExemptUntil("2027, 03, 31"));
        var long_before = (await project.BuildAsync("-p:PoliciesToday=2027-01-01", "-p:TreatWarningsAsErrors=true")).MustSucceed();
        var tree = project.Tree();

        File.Delete(project.Exchanged("arguments"));
        var before = (await project.BuildAsync("--no-restore", "-p:PoliciesToday=2027-03-01", "-p:TreatWarningsAsErrors=true")).MustSucceed();
        Assert.False(File.Exists(project.Exchanged("arguments")), "nothing had changed yet");
        var after = (await project.BuildAsync("--no-restore", "-p:PoliciesToday=2027-04-01", "-p:TreatWarningsAsErrors=true")).MustSucceed();

        Assert.Empty(long_before.Diagnostics);
        Assert.Empty(before.Diagnostics);
        Assert.Contains("warning POL6004", Assert.Single(after.Diagnostics), StringComparison.Ordinal);
        Assert.Equal(tree, project.Tree());
    }

    [Fact]
    public async Task A_day_that_is_none_is_an_error()
    {
        using var project = await PolicyProject.CreateAsync();
        var run = (await project.BuildAsync("-p:PoliciesToday=31.3.2027")).MustFail();
        Assert.Contains("2027-03-31", Assert.Single(run.Diagnostics), StringComparison.Ordinal);
    }
}
