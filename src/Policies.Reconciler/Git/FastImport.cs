using System.Globalization;
using System.Text;
using Policies.Reconciler.Repositories;

namespace Policies.Reconciler.Git;

/// <summary>Writes a commit as <c>git fast-import</c> reads it.</summary>
/// <remarks>
/// The stream says that it will say its end, so one that is cut off, whatever cut it, leaves the branch as it was.
/// </remarks>
internal static class FastImport
{
    /// <summary>The whole stream; git answers it with the commit's name.</summary>
    /// <exception cref="GitException">A path is none that we write.</exception>
    public static async Task WriteAsync(Stream output, string reference, NewCommit commit, Identity identity, CancellationToken cancellation)
    {
        await using var buffered = new BufferedStream(output, 32 << 10);
        await TextAsync($"feature done\ncommit {reference}\nmark :1\nauthor {identity.At(commit.When)}\ncommitter {identity.At(commit.When)}\n").ConfigureAwait(false);
        await DataAsync(Encoding.UTF8.GetBytes(commit.Message)).ConfigureAwait(false);
        if (commit.Parent is { } parent)
        {
            await TextAsync($"from {parent}\n").ConfigureAwait(false);
        }

        // A file that goes may stand where a folder comes.
        foreach (var change in commit.Changes.Where(change => change.Content is null))
        {
            await TextAsync($"D {Quoted(change.Path)}\n").ConfigureAwait(false);
        }

        foreach (var change in commit.Changes)
        {
            if (change.Content is { } content)
            {
                await TextAsync($"M 100644 inline {Quoted(change.Path)}\n").ConfigureAwait(false);
                await DataAsync(content).ConfigureAwait(false);
            }
        }

        await TextAsync("get-mark :1\ndone\n").ConfigureAwait(false);
        await buffered.FlushAsync(cancellation).ConfigureAwait(false);

        ValueTask TextAsync(string text) => buffered.WriteAsync(Encoding.UTF8.GetBytes(text), cancellation);

        async ValueTask DataAsync(ReadOnlyMemory<byte> data)
        {
            await TextAsync(string.Create(CultureInfo.InvariantCulture, $"data {data.Length}\n")).ConfigureAwait(false);
            await buffered.WriteAsync(data, cancellation).ConfigureAwait(false);
            await TextAsync("\n").ConfigureAwait(false);
        }
    }

    /// <summary>Refuses a commit that would write outside of its tree.</summary>
    /// <exception cref="GitException">A path is none that we write.</exception>
    public static void Check(NewCommit commit)
    {
        foreach (var change in commit.Changes)
        {
            if (TreePath.Fault(change.Path) is { } fault)
            {
                throw new GitException($"The path '{change.Path}' is not written: {fault}.");
            }
        }
    }

    private static string Quoted(string path) =>
        $"\"{path.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
