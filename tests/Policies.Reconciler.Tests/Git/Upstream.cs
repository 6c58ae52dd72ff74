using System.Globalization;
using System.Text;
using CliWrap;
using CliWrap.Buffered;

namespace Policies.Reconciler.Tests.Git;

/// <summary>A cluster's repository as its server has it, handled by git and by none of our code.</summary>
public sealed class Upstream(string folder)
{
    public string Folder => folder;

    public static async Task<Upstream> InitAsync(string folder, string branch = "main")
    {
        await Cli.Wrap("git").WithArguments(["init", "--bare", "--quiet", $"--initial-branch={branch}", folder]).ExecuteAsync();
        var upstream = new Upstream(folder);
        await upstream.GitAsync("config", "http.receivepack", "true");
        await upstream.GitAsync("config", "uploadpack.allowFilter", "true");
        return upstream;
    }

    /// <summary>Gives it a hook: a script of sh.</summary>
    public void AddHook(string name, string script)
    {
        var hook = Path.Combine(folder, "hooks", name);
        Directory.CreateDirectory(Path.GetDirectoryName(hook)!);
        File.WriteAllText(hook, $"#!/bin/sh\n{script}\n");
        File.SetUnixFileMode(hook, UnixFileMode.UserRead | UnixFileMode.UserExecute);
    }

    /// <summary>Runs git in it; throws where it fails.</summary>
    public async Task<string> GitAsync(params string[] arguments)
    {
        var ran = await Cli.Wrap("git").WithArguments(["-c", "core.hooksPath=/dev/null", $"--git-dir={folder}", .. arguments]).ExecuteBufferedAsync();
        return ran.StandardOutput.TrimEnd('\n');
    }

    /// <summary>Somebody else's commit: a null content takes a file away.</summary>
    public async Task<string> CommitAsync(string message, params (string Path, string? Content)[] files) =>
        await CommitAsync("main", message, files);

    public async Task<string> CommitAsync(string branch, string message, params (string Path, string? Content)[] files)
    {
        var stream = new StringBuilder();
        Begin(stream, branch, message);
        if (await HasAsync(branch))
        {
            stream.Append(CultureInfo.InvariantCulture, $"from refs/heads/{branch}^0\n");
        }

        foreach (var (path, content) in files)
        {
            stream.Append(content is null
                ? $"D {path}\n"
                : string.Create(CultureInfo.InvariantCulture, $"M 100644 inline {path}\ndata {Encoding.UTF8.GetByteCount(content)}\n{content}\n"));
        }

        await ImportAsync(PipeSource.FromString(stream.ToString()));
        return await TipAsync(branch);
    }

    public static void Begin(StringBuilder stream, string branch, string message) =>
        stream.Append(CultureInfo.InvariantCulture, $"commit refs/heads/{branch}\ncommitter Someone Else <someone@else.example> 1700000000 +0000\ndata {Encoding.UTF8.GetByteCount(message)}\n{message}\n");

    public async Task ImportAsync(PipeSource stream) =>
        await (stream | Cli.Wrap("git").WithArguments(["-c", "core.hooksPath=/dev/null", $"--git-dir={folder}", "fast-import", "--quiet", "--force"])).ExecuteBufferedAsync();

    public async Task<string> TipAsync(string branch = "main") => await GitAsync("rev-parse", "--verify", $"refs/heads/{branch}");

    public async Task<bool> HasAsync(string branch) =>
        (await Cli.Wrap("git").WithArguments(["-c", "core.hooksPath=/dev/null", $"--git-dir={folder}", "rev-parse", "--quiet", "--verify", $"refs/heads/{branch}"])
            .WithValidation(CommandResultValidation.None).ExecuteBufferedAsync()).ExitCode == 0;

    public async Task<string> FileAsync(string path, string branch = "main") => await GitAsync("show", $"refs/heads/{branch}:{path}");

    public async Task<string[]> FilesAsync(string branch = "main") =>
        (await GitAsync("ls-tree", "-r", "--name-only", $"refs/heads/{branch}")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
