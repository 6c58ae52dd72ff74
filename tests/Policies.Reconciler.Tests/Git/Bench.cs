using System.Text;
using Policies.Reconciler.Git;
using Policies.Reconciler.Repositories;

namespace Policies.Reconciler.Tests.Git;

/// <summary>Says in one line each what tests do with a repository.</summary>
internal static class Bench
{
    public const string Author = "Policies Bot <policies@example.com>";

    public static DateTimeOffset Noon { get; } = new(2026, 11, 24, 12, 0, 0, TimeSpan.FromHours(1));

    public static GitSettings Settings(Scratch scratch, string state = "state")
    {
        Directory.CreateDirectory(scratch.Path(state));
        return new() { StateFolder = scratch.Path(state), NetworkLimit = TimeSpan.FromSeconds(60) };
    }

    public static Target Target(string url, string cluster = "ship-prod-1") => new(cluster, RepositoryUrl.Parse(url), "main", Author);

    public static NewCommit Commit(ObjectId? parent, params (string Path, string? Content)[] files) => new(
        parent,
        [.. files.Select(file => new FileChange(file.Path, file.Content is null ? null : (ReadOnlyMemory<byte>?)Encoding.UTF8.GetBytes(file.Content)))],
        "Open shop to pay\n\nPolicies-Revision: abc\n",
        Noon);

    public static async Task<string> TextAsync(this ISnapshot snapshot, string path)
    {
        var entry = await snapshot.FindAsync(path, default) ?? throw new FileNotFoundException(path);
        return Encoding.UTF8.GetString((await snapshot.ReadAsync([entry], default))[0].Span);
    }

    public static async Task<string[]> PathsAsync(this ISnapshot snapshot, string folder = "") =>
        [.. (await snapshot.ListAsync(folder, default)).Select(entry => entry.Path)];

    public static async Task<GitException> FailsAsync(Func<Task> act) => await Assert.ThrowsAsync<GitException>(act);
}
