using System.Security.Cryptography;
using System.Text;

namespace Policies.Reconciler.Git;

/// <summary>Makes empty repositories: git makes one, and the others are copies, which is many times faster.</summary>
internal sealed class Skeleton(GitProgram git)
{
    private readonly Dictionary<string, AskedOnce<string>> made = [];

    /// <summary>Makes one at a place where nothing is; it is there as a whole or not at all.</summary>
    public async Task MakeAsync(string folder, string branch, int idDigits, CancellationToken cancellation)
    {
        AskedOnce<string> skeleton;
        lock (made)
        {
            var key = $"{branch}\n{idDigits}";
            skeleton = made.GetValueOrDefault(key) ?? (made[key] = new(() => InitAsync(branch, idDigits)));
        }

        var from = await skeleton.AnswerAsync(cancellation).ConfigureAwait(false);
        var part = $"{folder}.part";
        Remove(part);
        try
        {
            Copy(from, part);
            Directory.Move(part, folder);
        }
        catch (IOException e)
        {
            throw new GitException($"The repository '{folder}' cannot be made: {e.Message}", e);
        }
    }

    /// <summary>Removes a folder, if it is there.</summary>
    public static void Remove(string folder)
    {
        if (!Directory.Exists(folder))
        {
            return;
        }

        // Git keeps its objects read-only, which hinders some systems.
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(file => File.GetAttributes(file).HasFlag(FileAttributes.ReadOnly)))
        {
            File.SetAttributes(file, FileAttributes.Normal);
        }

        Directory.Delete(folder, recursive: true);
    }

    private async Task<string> InitAsync(string branch, int idDigits)
    {
        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(branch)))[..16];
        var folder = Path.Combine(Path.GetFullPath(git.Settings.StateFolder), "skeletons", $"{name}-{idDigits}");
        if (File.Exists(Path.Combine(folder, "HEAD")))
        {
            return folder;
        }

        // Other runs make the same at the same time.
        var part = $"{folder}.{Environment.ProcessId}";
        Directory.CreateDirectory(Path.GetDirectoryName(folder)!);
        Remove(part);
        string[] format = idDigits == 64 ? ["--object-format=sha256"] : [];
        await git.DoAsync(new(["init", "--bare", "--quiet", "--template=", .. format, $"--initial-branch={branch}", "--", part]), CancellationToken.None).ConfigureAwait(false);
        try
        {
            Directory.Move(part, folder);
        }
        catch (IOException) when (File.Exists(Path.Combine(folder, "HEAD")))
        {
            Remove(part);
        }

        return folder;
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var folder in Directory.EnumerateDirectories(from))
        {
            Copy(folder, Path.Combine(to, Path.GetFileName(folder)));
        }

        foreach (var file in Directory.EnumerateFiles(from))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        }
    }
}
