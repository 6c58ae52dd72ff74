using CliWrap;
using CliWrap.Buffered;

namespace Policies.Reconciler.Tests.Git;

/// <summary>Runs of a whole sync as processes of their own, with a git that kills the run, itself included, at a chosen point.</summary>
internal sealed class KilledRun(Scratch scratch, string url)
{
    // The counter of calls is in a file; at the chosen one, everything of the process group dies at once: before git, some time
    // into it, or right after it.
    private const string KillingGit = """
        #!/bin/bash
        n=$(( $(cat "$KILL_COUNT" 2>/dev/null || echo 0) + 1 )); echo $n >"$KILL_COUNT"
        if [ "$n" != "$KILL_AT" ]; then exec git "$@"; fi
        case $KILL_WHEN in
          before) kill -9 0 ;;
          after) git "$@"; kill -9 0 ;;
          *) { sleep "$KILL_WHEN"; kill -9 0; } & exec git "$@" ;;
        esac
        """;

    public string State { get; init; } = scratch.Path("state");

    public string Repositories => scratch.Path("repos");

    private string Count => scratch.Path("count");

    /// <summary>How often a run calls git that nobody kills.</summary>
    public async Task<int> CallsAsync(string version)
    {
        Assert.False(await KillAsync(version, at: 0, when: ""));
        return int.Parse(await File.ReadAllTextAsync(Count), System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Whether the run was killed, rather than at its end before.</summary>
    public async Task<bool> KillAsync(string version, int at, string when)
    {
        var git = scratch.Path("killing-git");
        if (!File.Exists(git))
        {
            await File.WriteAllTextAsync(git, KillingGit);
            File.SetUnixFileMode(git, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        File.Delete(Count);
        var ran = await Cli.Wrap("setsid").WithArguments(["--wait", .. Arguments(git, version)])
            .WithEnvironmentVariables(new Dictionary<string, string?> { ["KILL_COUNT"] = Count, ["KILL_AT"] = $"{at}", ["KILL_WHEN"] = when })
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync();
        return ran.ExitCode != 0;
    }

    /// <summary>A run that nobody kills, which has to succeed.</summary>
    public async Task RunAsync(string version)
    {
        var arguments = Arguments("git", version);
        var ran = await Cli.Wrap(arguments[0]).WithArguments(arguments[1..]).WithValidation(CommandResultValidation.None).ExecuteBufferedAsync();
        Assert.True(ran.ExitCode == 0, ran.StandardError);
    }

    private string[] Arguments(string git, string version) =>
    [
        Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet",
        "exec", Path.Combine(AppContext.BaseDirectory, "Policies.Reconciler.Runner.dll"), State, git, url, Repositories, version,
    ];
}
