using System.ComponentModel;
using CliWrap;

namespace Policies.Reconciler.Git;

/// <summary>Runs git so that nothing in a repository can run code here, nothing is asked, and nothing lets a credential out.</summary>
internal sealed class GitProgram
{
    /// <summary>The name under which git knows the repository that a call talks to.</summary>
    public const string Remote = "policies";

    private const string UrlVariable = "POLICIES_REMOTE_URL";
    private const int MostOutput = 64 << 20;
    private const int MostError = 256 << 10;

    private readonly GitSettings settings;
    private readonly string[] always;
    private readonly string[] onThisMachine;

    public GitProgram(GitSettings settings)
    {
        this.settings = settings;
        var noHooks = Path.Combine(Path.GetFullPath(settings.StateFolder), "no-hooks");
        Directory.CreateDirectory(noHooks);
        always = Options(
            $"core.hooksPath={noHooks}",
            "core.fsmonitor=false",
            "core.alternateRefsCommand=true",
            "submodule.recurse=false",
            "fetch.recurseSubmodules=false",
            "push.recurseSubmodules=no",
            "push.followTags=false",
            "protocol.ext.allow=never",
            "credential.interactive=false",
            "gc.auto=0",
            "maintenance.auto=false");

        // Git's own two halves, where there is no server: the other repository's settings hold for the half that runs in it.
        onThisMachine = [
            $"core.hooksPath={noHooks}", "core.alternateRefsCommand=true", "core.fsmonitor=false", "receive.autogc=false",
            "receive.denyCurrentBranch=refuse", "gc.auto=0", "maintenance.auto=false"];
    }

    public GitSettings Settings => settings;

    /// <summary>The command of git that serves a repository on this machine, as git's own commands take it.</summary>
    public string Serving(string command) =>
        $"{Quoted(settings.Program)} {string.Join(' ', onThisMachine.Select(setting => $"-c {Quoted(setting)}"))} {command}";

    /// <summary>Runs to the end, whatever the exit code.</summary>
    /// <exception cref="GitException">It cannot be started, takes too long, or writes too much.</exception>
    public async Task<GitResult> RunAsync(GitCall call, CancellationToken cancellation)
    {
        var output = new BoundedText(MostOutput);
        var error = new BoundedText(MostError);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var most = call.Limit ?? (call.Url is null ? settings.LocalLimit : settings.NetworkLimit);
        limit.CancelAfter(most);
        try
        {
            var ended = await Command(call)
                .WithStandardOutputPipe(call.Output ?? output.Target)
                .WithStandardErrorPipe(error.Target)
                .ExecuteAsync(limit.Token)
                .ConfigureAwait(false);
            return output.IsTooLong
                ? throw new GitException($"{Named(call)} wrote more than {MostOutput >> 20} MiB.")
                : new(ended.ExitCode, output.ToString(), Safe(error.ToString(), call.Url));
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new GitException(FailureKind.TryAgain, $"{Named(call)} had not ended after {most.TotalSeconds:0.#} s and was stopped.");
        }
        catch (Win32Exception e)
        {
            throw new GitException($"The program '{settings.Program}' cannot be started: {e.Message}. Install git 2.36 or later.");
        }
    }

    /// <summary>Runs to the end, which has to be a good one.</summary>
    /// <exception cref="GitException">It fails.</exception>
    public async Task<GitResult> DoAsync(GitCall call, CancellationToken cancellation)
    {
        var result = await RunAsync(call, cancellation).ConfigureAwait(false);
        return result.IsGood ? result : throw Failure(call, result);
    }

    /// <summary>What a bad end means.</summary>
    public static GitException Failure(GitCall call, GitResult result) =>
        GitFailures.Of(Named(call), result.Error.Length > 0 ? result.Error : $"exit code {result.ExitCode}");

    private Command Command(GitCall call)
    {
        List<string> arguments = ["--no-pager", .. always, .. Options([.. call.Settings])];
        var variables = new Dictionary<string, string?>(GitEnvironment.Variables);
        if (call.Url is { } url)
        {
            arguments.AddRange([$"--config-env=remote.{Remote}.url={UrlVariable}", .. Options("http.lowSpeedLimit=1", "http.lowSpeedTime=60")]);
            variables[UrlVariable] = url.Secret;
        }

        if (call.Folder is null)
        {
            // No repository, the one that our folder may lie in included.
            variables["GIT_CEILING_DIRECTORIES"] = Path.GetDirectoryName(Path.GetFullPath(settings.StateFolder));
        }

        foreach (var (name, value) in call.Variables)
        {
            variables[name] = value;
        }

        return Cli.Wrap(settings.Program)
            .WithArguments([.. arguments, .. call.Folder is null ? (string[])[] : [$"--git-dir={call.Folder}"], .. call.Arguments])
            .WithWorkingDirectory(call.Folder ?? settings.StateFolder)
            .WithEnvironmentVariables(variables)
            .WithStandardInputPipe(call.Input)
            .WithValidation(CommandResultValidation.None);
    }

    private static string Named(GitCall call) => call.Url is { } url ? $"git {call.Arguments[0]} of {url}" : $"git {call.Arguments[0]}";

    private static string Safe(string text, RepositoryUrl? url)
    {
        var safe = Redaction.Of(text.Trim());
        foreach (var secret in url?.Secrets ?? [])
        {
            safe = safe.Replace(secret, "***", StringComparison.Ordinal);
        }

        return safe;
    }

    private static string[] Options(params string[] settings) => [.. settings.SelectMany(setting => (string[])["-c", setting])];

    // Git gives the text to a shell.
    private static string Quoted(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
