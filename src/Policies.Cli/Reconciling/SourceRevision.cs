using CliWrap;
using CliWrap.Buffered;

namespace Policies.Cli.Reconciling;

/// <summary>The revision of the source that lies in the folder in which the command runs.</summary>
internal static class SourceRevision
{
    private const int MostRevisions = 5000;

    /// <summary>The commit, with a mark where files differ from it; empty where there is none.</summary>
    public static async Task<string> FindAsync(CancellationToken cancellation)
    {
        var head = await GitAsync(["rev-parse", "--verify", "--quiet", "HEAD"], cancellation).ConfigureAwait(false);
        return head.Length > 0 && await GitAsync(["status", "--porcelain", "--untracked-files=no"], cancellation).ConfigureAwait(false) is { Length: > 0 } ? $"{head}-dirty" : head;
    }

    /// <summary>The commits before one, the nearest first, and the full name of that one before them; none where this folder does not know it.</summary>
    public static async Task<IReadOnlyList<string>> BeforeAsync(string revision, CancellationToken cancellation) =>
        (await GitAsync(["rev-list", $"--max-count={MostRevisions}", "--end-of-options", revision, "--"], cancellation).ConfigureAwait(false)).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static async Task<string> GitAsync(string[] arguments, CancellationToken cancellation)
    {
        try
        {
            var ended = await CliWrap.Cli.Wrap("git").WithArguments(["-c", "core.fsmonitor=false", .. arguments]).WithValidation(CommandResultValidation.None).ExecuteBufferedAsync(cancellation).ConfigureAwait(false);
            return ended.ExitCode == 0 ? ended.StandardOutput.Trim() : "";
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return "";
        }
    }
}
