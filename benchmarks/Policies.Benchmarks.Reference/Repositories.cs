using System.Diagnostics;
using System.Text;

namespace Policies.Benchmarks;

/// <summary>The least that git has to do for many repositories, eight at once.</summary>
internal static class Repositories
{
    private static readonly ParallelOptions Eight = new() { MaxDegreeOfParallelism = 8 };

    /// <summary>Pipes each folder into <c>git fast-import</c> of a bare repository of its name, which is made first.</summary>
    public static Task ImportAsync(string trees, string folder) => Parallel.ForEachAsync(Directory.EnumerateDirectories(trees), Eight, async (tree, _) =>
    {
        var place = Path.Combine(folder, $"{Path.GetFileName(tree)}.git");
        Directory.CreateDirectory(Path.Combine(place, "objects"));
        Directory.CreateDirectory(Path.Combine(place, "refs", "heads"));
        await File.WriteAllTextAsync(Path.Combine(place, "HEAD"), "ref: refs/heads/main\n", CancellationToken.None);
        await GitAsync(place, stream => WriteAsync(stream, tree), "fast-import", "--quiet");
    });

    /// <summary>Asks each repository where its branch is.</summary>
    public static Task AskAsync(string trees, string folder) => Parallel.ForEachAsync(
        Directory.EnumerateDirectories(trees),
        Eight,
        async (tree, _) => await GitAsync(folder, _ => Task.CompletedTask, "ls-remote", "--quiet", Path.Combine(folder, $"{Path.GetFileName(tree)}.git"), "refs/heads/main"));

    private static async Task WriteAsync(Stream output, string tree)
    {
        var buffered = new BufferedStream(output, 1 << 15); // not disposed of: that would close git's input a second time
        await buffered.WriteAsync("commit refs/heads/main\ncommitter A <a@acme.example> 1 +0000\ndata 1\nx\n"u8.ToArray());
        foreach (var file in Directory.EnumerateFiles(tree, "*", SearchOption.AllDirectories))
        {
            var content = await File.ReadAllBytesAsync(file);
            await buffered.WriteAsync(Encoding.UTF8.GetBytes(FormattableString.Invariant($"M 100644 inline policies/{Path.GetRelativePath(tree, file)}\ndata {content.Length}\n")));
            await buffered.WriteAsync(content);
            await buffered.WriteAsync("\n"u8.ToArray());
        }

        await buffered.FlushAsync();
    }

    private static async Task GitAsync(string folder, Func<Stream, Task> input, params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true })!;
        await input(git.StandardInput.BaseStream);
        git.StandardInput.Close();
        await git.StandardOutput.ReadToEndAsync();
        await git.WaitForExitAsync();
        if (git.ExitCode != 0)
        {
            throw new InvalidOperationException($"git {arguments[0]} ended with {git.ExitCode}");
        }
    }
}
