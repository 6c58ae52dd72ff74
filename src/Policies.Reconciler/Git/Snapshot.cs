using Policies.Reconciler.Repositories;

namespace Policies.Reconciler.Git;

/// <summary>The tree of a commit, read folder by folder and no further than asked for.</summary>
internal sealed class Snapshot(BareRepository repository, ObjectId? commit, Func<IReadOnlyList<ObjectId>, CancellationToken, Task> fetchMissing) : ISnapshot
{
    private readonly Dictionary<string, List<(string Name, EntryKind Kind, ObjectId Id)>?> folders = new(StringComparer.Ordinal);

    public ObjectId? Commit => commit;

    public async Task<IReadOnlyList<TreeEntry>> ListAsync(string folder, CancellationToken cancellation)
    {
        var found = new List<TreeEntry>();
        if (await FolderAsync(folder, cancellation).ConfigureAwait(false) is not { } entries)
        {
            return found;
        }

        List<(string Path, List<(string Name, EntryKind Kind, ObjectId Id)> Entries)> level = [(folder, entries)];
        while (level.Count > 0)
        {
            var below = new List<(string Path, ObjectId Id)>();
            foreach (var (path, inside) in level)
            {
                foreach (var (name, kind, id) in inside)
                {
                    if (kind == EntryKind.Folder)
                    {
                        below.Add((Join(path, name), id));
                    }
                    else
                    {
                        found.Add(new(Join(path, name), kind, id));
                    }
                }
            }

            if (found.Count > repository.Git.Settings.MostFiles)
            {
                throw new GitException($"The repository holds more than {repository.Git.Settings.MostFiles} files.");
            }

            level = await ReadFoldersAsync(below, cancellation).ConfigureAwait(false);
        }

        found.Sort((one, other) => string.CompareOrdinal(one.Path, other.Path));
        return found;
    }

    public async Task<TreeEntry?> FindAsync(string path, CancellationToken cancellation)
    {
        var slash = path.LastIndexOf('/');
        var entries = await FolderAsync(slash < 0 ? "" : path[..slash], cancellation).ConfigureAwait(false);
        return entries?
            .Where(entry => entry.Name == path[(slash + 1)..] && entry.Kind != EntryKind.Folder)
            .Select(entry => new TreeEntry(path, entry.Kind, entry.Id))
            .FirstOrDefault();
    }

    public async Task<IReadOnlyList<ReadOnlyMemory<byte>>> ReadAsync(IReadOnlyList<TreeEntry> files, CancellationToken cancellation)
    {
        if (files.FirstOrDefault(file => file.Kind is EntryKind.Submodule or EntryKind.Folder) is { } other)
        {
            throw new GitException($"'{other.Path}' is no file.");
        }

        var names = files.Select(file => file.Id.ToString()).ToList();
        var read = await repository.Reader.ReadAsync(names, cancellation).ConfigureAwait(false);
        var missing = files.Where((_, i) => read[i] is null).Select(file => file.Id).Distinct().ToList();
        if (missing.Count > 0)
        {
            await fetchMissing(missing, cancellation).ConfigureAwait(false);
            read = await repository.Reader.ReadAsync(names, cancellation).ConfigureAwait(false);
        }

        return [.. read.Select((one, i) => (ReadOnlyMemory<byte>)(one ?? throw new GitException($"The repository does not give the file '{files[i].Path}'.")).Bytes)];
    }

    private async Task<List<(string Name, EntryKind Kind, ObjectId Id)>?> FolderAsync(string path, CancellationToken cancellation)
    {
        if (folders.TryGetValue(path, out var known))
        {
            return known;
        }

        if (commit is not { } at)
        {
            return null;
        }

        List<(string Name, EntryKind Kind, ObjectId Id)>? entries;
        if (path.Length == 0)
        {
            var root = await repository.Reader.ReadAsync($"{at}^{{tree}}", cancellation).ConfigureAwait(false);
            entries = Entries(root, path);
        }
        else
        {
            var slash = path.LastIndexOf('/');
            var parent = await FolderAsync(slash < 0 ? "" : path[..slash], cancellation).ConfigureAwait(false);
            var own = parent?.Where(entry => entry.Name == path[(slash + 1)..] && entry.Kind == EntryKind.Folder).Select(entry => entry.Id).ToList() ?? [];
            entries = own.Count == 0 ? null : Entries(await repository.Reader.ReadAsync(own[0].ToString(), cancellation).ConfigureAwait(false), path);
        }

        folders[path] = entries;
        return entries;
    }

    private async Task<List<(string Path, List<(string Name, EntryKind Kind, ObjectId Id)> Entries)>> ReadFoldersAsync(
        List<(string Path, ObjectId Id)> below, CancellationToken cancellation)
    {
        var trees = await repository.Reader.ReadAsync([.. below.Select(folder => folder.Id.ToString())], cancellation).ConfigureAwait(false);
        return [.. below.Select((folder, i) => (folder.Path, Entries(trees[i], folder.Path)))];
    }

    private static List<(string Name, EntryKind Kind, ObjectId Id)> Entries(GitObject? tree, string path) =>
        tree is { Type: "tree" }
            ? TreeObject.Read(tree.Bytes, tree.Id.Length / 2, path)
            : throw new GitException(FailureKind.TryAgain, $"The folder '{path}' of the repository cannot be read.");

    private static string Join(string folder, string name) => folder.Length == 0 ? name : $"{folder}/{name}";
}
