using System.ComponentModel;
using System.Globalization;
using System.Text;
using CliWrap;
using CliWrap.Buffered;
using Policies.Manifests.Kustomizations;

namespace Policies.Cli.Comparing;

/// <summary>
/// Writes the manifests of a revision into a folder, by what git has stored: nothing is checked out, no filter, hook or attribute of the
/// repository has a say, and links and submodules are left out.
/// </summary>
internal sealed class GitRevision(string repository, string program = "git")
{
    private static readonly string[] Endings = [".yaml", ".yml", ".json"];

    // What a git around us says of its own repository, and whatever would fetch, ask or write.
    private static readonly Dictionary<string, string?> Variables = new()
    {
        ["GIT_DIR"] = null,
        ["GIT_WORK_TREE"] = null,
        ["GIT_INDEX_FILE"] = null,
        ["GIT_OBJECT_DIRECTORY"] = null,
        ["GIT_ALTERNATE_OBJECT_DIRECTORIES"] = null,
        ["GIT_COMMON_DIR"] = null,
        ["GIT_TRACE"] = null,
        ["GIT_NO_REPLACE_OBJECTS"] = "1",
        ["GIT_NO_LAZY_FETCH"] = "1",
        ["GIT_OPTIONAL_LOCKS"] = "0",
        ["GIT_TERMINAL_PROMPT"] = "0",
        ["LC_ALL"] = "C",
    };

    /// <summary>Writes the files below a path of a revision, and says where they are. A kustomization among them may name files beside that path, so that all are written.</summary>
    /// <exception cref="CommandFailure">There is no such revision or path, or git cannot be run.</exception>
    public async Task<string> WriteAsync(string revision, string? path, string folder, CancellationToken cancellation)
    {
        var commit = await ObjectAsync($"{revision}^{{commit}}", $"'{revision}' is no revision of the repository '{repository}'", cancellation).ConfigureAwait(false);
        var below = path?.Replace('\\', '/').Trim('/') is { Length: > 0 } and not "." ? path.Replace('\\', '/').Trim('/') : "";
        var tree = await ObjectAsync($"{commit}:{below}", $"revision '{revision}' has no '{below}'", cancellation).ConfigureAwait(false);
        var files = await FilesAsync(tree, $"'{below}' of revision '{revision}' is no folder; name one", cancellation).ConfigureAwait(false);
        var isWhole = below.Length > 0 && files.Any(file => KustomizationBuilder.FileNames.Contains(Path.GetFileName(file.Path)));
        if (isWhole)
        {
            files = await FilesAsync(commit, $"revision '{revision}' cannot be listed", cancellation).ConfigureAwait(false);
        }

        // Nothing outside is reached from here.
        Directory.CreateDirectory(Path.Combine(folder, ".git"));
        await ContentsAsync([.. files.Select(file => (file.Id, Inside(folder, file.Path)))], Path.Combine(folder, ".git-objects"), cancellation).ConfigureAwait(false);
        return isWhole ? Inside(folder, below) : folder;
    }

    private async Task<IReadOnlyList<(string Id, string Path, bool IsRead)>> FilesAsync(string tree, string failure, CancellationToken cancellation)
    {
        var listed = await TextAsync(["ls-tree", "-r", "-z", "--full-tree", "--end-of-options", tree], cancellation).ConfigureAwait(false);
        return listed.ExitCode == 0
            ? [.. listed.StandardOutput.Split('\0', StringSplitOptions.RemoveEmptyEntries).Select(Entry).Where(file => file.IsRead)]
            : throw CommandFailure.Unreadable(failure);
    }

    private static (string Id, string Path, bool IsRead) Entry(string line)
    {
        var tab = line.IndexOf('\t', StringComparison.Ordinal);
        var words = line[..tab].Split(' ');
        var path = line[(tab + 1)..];
        var isNamedSo = Endings.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase) || KustomizationBuilder.FileNames.Contains(Path.GetFileName(path));
        return (words[2], path, words[0].StartsWith("100", StringComparison.Ordinal) && isNamedSo);
    }

    // Whoever made the tree may have made it by hand.
    private static string Inside(string folder, string path)
    {
        var parts = path.Split('/');
        return parts.Any(part => part is "" or "." or ".." || part.Contains('\\', StringComparison.Ordinal) || part.Equals(".git", StringComparison.OrdinalIgnoreCase))
            ? throw CommandFailure.Unreadable($"the revision holds a file '{path}', which no working tree could hold")
            : Path.Combine([folder, .. parts]);
    }

    private async Task<string> ObjectAsync(string name, string failure, CancellationToken cancellation)
    {
        var found = await TextAsync(["rev-parse", "--verify", "--quiet", "--end-of-options", name], cancellation).ConfigureAwait(false);
        var id = found.StandardOutput.Trim();
        return found.ExitCode == 0 && id.Length > 0 && id.All(char.IsAsciiHexDigit)
            ? id
            : throw CommandFailure.Unreadable(found.StandardError.Length > 0 ? $"{failure}: {found.StandardError.Split('\n')[0]}" : failure);
    }

    private async Task ContentsAsync(IReadOnlyList<(string Id, string File)> files, string packed, CancellationToken cancellation)
    {
        var ended = await RunAsync(
            () => Git(["cat-file", "--batch"])
                .WithStandardInputPipe(PipeSource.FromString(string.Concat(files.Select(file => file.Id + "\n"))))
                .WithStandardOutputPipe(PipeTarget.ToFile(packed))
                .ExecuteAsync(cancellation)).ConfigureAwait(false);
        if (ended.ExitCode != 0)
        {
            throw CommandFailure.Unreadable($"git cat-file ended with {ended.ExitCode.ToString(CultureInfo.InvariantCulture)} in the repository '{repository}'");
        }

        using (var stream = File.OpenRead(packed))
        {
            foreach (var (id, file) in files)
            {
                await UnpackAsync(stream, id, file, cancellation).ConfigureAwait(false);
            }
        }

        File.Delete(packed);
    }

    // Each object is a line 'id blob size', its bytes, and a line feed.
    private static async Task UnpackAsync(Stream stream, string id, string file, CancellationToken cancellation)
    {
        var header = new StringBuilder();
        for (var next = stream.ReadByte(); next is not '\n' and not -1; next = stream.ReadByte())
        {
            header.Append((char)next);
        }

        if (header.ToString().Split(' ') is not [_, "blob", var written] || !int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var size))
        {
            throw CommandFailure.Unreadable($"git does not have the object {id}: {header}; fetch it first");
        }

        var bytes = new byte[size];
        await stream.ReadExactlyAsync(bytes, cancellation).ConfigureAwait(false);
        stream.ReadByte();
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllBytesAsync(file, bytes, cancellation).ConfigureAwait(false);
    }

    private Task<BufferedCommandResult> TextAsync(string[] arguments, CancellationToken cancellation) =>
        RunAsync(() => Git(arguments).ExecuteBufferedAsync(Encoding.UTF8, cancellation));

    private async Task<T> RunAsync<T>(Func<CommandTask<T>> run)
    {
        try
        {
            return await run().ConfigureAwait(false);
        }
        catch (Win32Exception e)
        {
            throw CommandFailure.Unreadable($"git cannot be started in '{repository}': {e.Message}");
        }
    }

    private Command Git(string[] arguments) => CliWrap.Cli.Wrap(program)
        .WithArguments(["--no-pager", "-c", "core.fsmonitor=false", .. arguments])
        .WithWorkingDirectory(repository)
        .WithEnvironmentVariables(Variables)
        .WithValidation(CommandResultValidation.None);
}
