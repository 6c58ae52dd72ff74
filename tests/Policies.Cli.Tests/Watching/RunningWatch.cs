using System.Text;
using System.Text.RegularExpressions;
using CliWrap;

namespace Policies.Cli.Tests.Watching;

/// <summary>A <c>policies sync --watch</c> that runs as a process of its own.</summary>
internal sealed partial class RunningWatch : IDisposable
{
    private readonly StringBuilder output = new();
    private readonly StringBuilder error = new();
    private readonly CommandTask<CommandResult> run;
    private readonly HttpClient http = new();

    // By way of env, for whoever runs the tests in the background of a shell lets them ignore the keyboard's signal, and what they start with them.
    public RunningWatch(params string[] arguments) =>
        run = CliWrap.Cli.Wrap("env")
            .WithArguments(["--default-signal=INT", "dotnet", Path.Combine(AppContext.BaseDirectory, "policies.dll"), "sync", "--watch", "--listen", "127.0.0.1:0", .. arguments])
            .WithValidation(CommandResultValidation.None)
            .WithStandardOutputPipe(PipeTarget.ToDelegate(line => Add(output, line)))
            .WithStandardErrorPipe(PipeTarget.ToDelegate(line => Add(error, line)))
            .ExecuteAsync();

    public string Output => Read(output);

    public string Error => Read(error);

    /// <summary>Waits until something holds.</summary>
    public async Task UntilAsync(Func<RunningWatch, Task<bool>> holds)
    {
        for (var left = 600; !await holds(this); left--)
        {
            Assert.True(left > 0 && !run.Task.IsCompleted, $"it does not come to that: {Output}{Error}");
            await Task.Delay(100);
        }
    }

    /// <summary>Waits until it has ended a run, and some more that say something.</summary>
    public Task UntilSaidAsync(string text) => UntilAsync(watch => Task.FromResult(watch.Output.Contains(text, StringComparison.Ordinal)));

    public async Task<(int Status, string Text)> GetAsync(string path)
    {
        using var answer = await http.GetAsync(new Uri(new Uri(Address().Match(Error).Value), path));
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Sends it a signal, and gives its exit code.</summary>
    public async Task<int> EndAsync(string signal)
    {
        await CliWrap.Cli.Wrap("kill").WithArguments(["-s", signal, $"{run.ProcessId}"]).ExecuteAsync();
        return (await run.Task.WaitAsync(TimeSpan.FromSeconds(30))).ExitCode;
    }

    public void Dispose() => http.Dispose();

    private static void Add(StringBuilder text, string line)
    {
        lock (text)
        {
            text.Append(line).Append('\n');
        }
    }

    private static string Read(StringBuilder text)
    {
        lock (text)
        {
            return text.ToString();
        }
    }

    [GeneratedRegex("http://\\S+")]
    private static partial Regex Address();
}
