namespace Policies.Cli.Tests;

public sealed class WrongUsageTests
{
    [Fact]
    public async Task Unknown_command_is_64_and_says_so_on_standard_error()
    {
        var run = await CommandOfOurs.RunAsync("nonsense");
        Assert.Equal(64, run.ExitCode);
        Assert.Empty(run.StandardOutput);
        Assert.Contains("nonsense", run.StandardError, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_is_data() => Assert.Contains("Usage:", (await CommandOfOurs.RunAsync("--help")).StandardOutput, StringComparison.Ordinal);
}
