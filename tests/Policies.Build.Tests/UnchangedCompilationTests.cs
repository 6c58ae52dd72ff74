namespace Policies.Build.Tests;

/// <summary>The compiler program by itself, as the task starts it.</summary>
public sealed class UnchangedCompilationTests : IAsyncLifetime
{
    private PolicyProject project = null!;

    public async Task InitializeAsync()
    {
        project = await PolicyProject.CreateAsync();
        project.Replace("Checkout.cs", "PodSecurity => new(PodSecurityLevel.Restricted);", SmallFleet.ExemptUntil("2027, 03, 31"));
        (await project.BuildAsync("-p:PoliciesToday=2027-03-30")).MustSucceed();
    }

    public Task DisposeAsync()
    {
        project.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Compiler_does_nothing_where_input_and_output_are_as_they_were_and_repeats_the_warnings()
    {
        var times = project.Times();

        Assert.False(await CompilesAsync());

        Assert.Contains("written=0\n", Result, StringComparison.Ordinal);
        Assert.Contains("POL6007", Result, StringComparison.Ordinal);
        Assert.Equal(times, project.Times());
    }

    [Fact]
    public async Task Compiler_compiles_where_its_input_is_another()
    {
        File.SetLastWriteTimeUtc(project.Built("Shop.Policies.dll"), new(2027, 3, 30, 0, 0, 0, DateTimeKind.Utc));
        Assert.True(await CompilesAsync());
        Assert.False(await CompilesAsync());

        File.AppendAllText(Path.Combine(project.Folder, "Payments.cs"), "// a line more\n");
        Assert.True(await CompilesAsync());
        Assert.False(await CompilesAsync());

        File.AppendAllText(project.Exchanged("arguments"), "NoWarn=POL6007\n");
        Assert.True(await CompilesAsync());
        Assert.DoesNotContain("POL6007", Result, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compiler_restores_what_was_edited_or_deleted_and_keeps_what_is_not_ours()
    {
        var tree = project.Tree();
        var file = Path.Combine(project.Manifests, "shop-dev", "checkout", "namespace.yaml");

        File.AppendAllText(file, "# edited\n");
        Assert.True(await CompilesAsync());
        Assert.Equal(tree, project.Tree());

        File.Delete(file);
        Assert.True(await CompilesAsync());
        Assert.Equal(tree, project.Tree());

        Directory.Delete(Path.Combine(project.Folder, "artifacts", "index"), recursive: true);
        Assert.True(await CompilesAsync());
        Assert.True(Directory.Exists(Path.Combine(project.Folder, "artifacts", "index")));

        var foreign = Path.Combine(project.Manifests, "shop-dev", "README.md");
        File.WriteAllText(foreign, "theirs");
        Assert.True(await CompilesAsync());
        Assert.Equal("theirs", File.ReadAllText(foreign));
        Assert.False(await CompilesAsync());
    }

    [Fact]
    public async Task Compiler_judges_dates_anew_on_the_day_that_changes_something()
    {
        On("2027-03-31");
        Assert.True(await CompilesAsync());
        Assert.Contains("POL6007", Result, StringComparison.Ordinal);

        On("2027-04-01");
        Assert.True(await CompilesAsync());
        Assert.Contains("POL6004", Result, StringComparison.Ordinal);

        On("2027-04-02");
        Assert.False(await CompilesAsync());
        Assert.Contains("POL6004", Result, StringComparison.Ordinal);
    }

    private string Result => File.ReadAllText(project.Exchanged("result"));

    private void On(string day)
    {
        var arguments = File.ReadAllLines(project.Exchanged("arguments"));
        File.WriteAllLines(project.Exchanged("arguments"), arguments.Select(line => line.StartsWith("Today=", StringComparison.Ordinal) ? "Today=" + day : line));
    }

    // Whoever compiles leaves a trail.
    private async Task<bool> CompilesAsync()
    {
        File.Delete(project.Exchanged("trail"));
        (await project.RunAsync("exec", Feed.Compiler, project.Exchanged("arguments"))).MustSucceed();
        return File.Exists(project.Exchanged("trail"));
    }
}
