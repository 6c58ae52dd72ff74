using System.Globalization;
using Policies.Reconciler.Repositories;

namespace Policies.Reconciler.Git;

/// <summary>Reads what commits say of themselves.</summary>
internal static class History
{
    /// <summary>Commits that led to one and changed a path, newest first.</summary>
    public static async Task<IReadOnlyList<CommitInfo>> ReadAsync(BareRepository repository, ObjectId from, string? path, int most, CancellationToken cancellation)
    {
        string[] paths = path is null ? [] : [$":(literal,top){path}"];
        var call = new GitCall([
            "log", "-z", "--no-color", "--no-show-signature", "--no-mailmap", "--no-notes", "--encoding=UTF-8", "--format=%H%n%at%n%an <%ae>%n%B",
            string.Create(CultureInfo.InvariantCulture, $"--max-count={most}"), "--end-of-options", from.ToString(), "--", .. paths])
        {
            Folder = repository.Folder,
            Settings = ["log.follow=false"],
        };
        var log = await repository.Git.DoAsync(call, cancellation).ConfigureAwait(false);
        return [.. log.Output.Split('\0', StringSplitOptions.RemoveEmptyEntries).Select(Of)];
    }

    private static CommitInfo Of(string text)
    {
        var parts = text.Split('\n', 4);
        return parts.Length == 4 && ObjectId.TryParse(parts[0].Trim(), out var id) && long.TryParse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seconds)
            ? new(id, parts[2], Time(seconds), parts[3].TrimEnd('\n'))
            : throw new GitException("git log wrote what is no commit.");
    }

    // Anybody may write any time into a commit.
    private static DateTimeOffset Time(long seconds) =>
        DateTimeOffset.FromUnixTimeSeconds(Math.Clamp(seconds, DateTimeOffset.MinValue.ToUnixTimeSeconds(), DateTimeOffset.MaxValue.ToUnixTimeSeconds()));
}
