using System.Buffers;
using System.Text;
using Policies.Manifests;
using Policies.Objects;
using Policies.Reconciler.Git;

namespace Policies.Reconciler.Planning;

/// <summary>Looks through everybody else's files of a repository for objects that shall be ours.</summary>
internal static class ForeignObjects
{
    private const int AtOnce = 500;
    private static readonly string[] Endings = [".yaml", ".yml", ".json"];

    /// <summary>Those among some objects that a file which is not ours holds, by file.</summary>
    public static async Task<IReadOnlyList<ForeignObject>> FindAsync(
        OurFolder folder, IReadOnlySet<string> ours, IReadOnlyDictionary<ObjectKey, string> wanted, CancellationToken cancellation)
    {
        if (folder.Snapshot.Commit is null)
        {
            return [];
        }

        var found = new List<ForeignObject>();
        var names = SearchValues.Create([.. wanted.Keys.Select(key => key.Name)], StringComparison.Ordinal);
        var kinds = SearchValues.Create([.. wanted.Keys.Select(key => key.Kind).Distinct()], StringComparison.Ordinal);
        var files = (await folder.Snapshot.ListAsync("", cancellation).ConfigureAwait(false)).Where(entry => IsForeign(entry, folder, ours)).ToList();
        foreach (var some in files.Chunk(AtOnce))
        {
            var read = await folder.Snapshot.ReadAsync(some, cancellation).ConfigureAwait(false);
            for (var i = 0; i < some.Length; i++)
            {
                // Most files speak of none of them, and need not be parsed.
                var text = Encoding.UTF8.GetString(read[i].Span);
                if (!text.AsSpan().ContainsAny(kinds) || !text.AsSpan().ContainsAny(names))
                {
                    continue;
                }

                var keys = Read(read[i].Span);
                found.AddRange(keys.Where(wanted.ContainsKey).Distinct().Select(key => new ForeignObject(key, some[i].Path, keys.Count > 1, read[i])));
            }
        }

        return found;
    }

    /// <summary>The objects that a file holds, as far as it can be read.</summary>
    public static IReadOnlyList<ObjectKey> Read(ReadOnlySpan<byte> content) =>
        [.. ManifestReader.ReadText(Encoding.UTF8.GetString(content), "").Manifests.Select(manifest => manifest.Object.Key)];

    private static bool IsForeign(TreeEntry entry, OurFolder folder, IReadOnlySet<string> ours)
    {
        if (entry.Kind is not (EntryKind.File or EntryKind.Executable) || !Endings.Contains(Path.GetExtension(entry.Path), StringComparer.OrdinalIgnoreCase))
        {
            return false;
        }

        var start = $"{folder.Path}/";
        return !entry.Path.StartsWith(start, StringComparison.Ordinal) || (!ours.Contains(entry.Path[start.Length..]) && !entry.Path.StartsWith($"{start}.policies/", StringComparison.Ordinal));
    }
}
