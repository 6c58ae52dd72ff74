using System.Security.Cryptography;
using Policies.Reconciler.Git;
using Policies.Reconciler.Repositories;
using Policies.Reconciler.State;
using Policies.Rendering.Index;

namespace Policies.Reconciler.Planning;

/// <summary>Reads our folder of a repository. Only what a commit of ours recorded counts: an edited inventory proves nothing.</summary>
internal sealed class FolderReader(IRepository repository, string folder)
{
    // One for each of our commits and each of other people's among them; what lies further back is not asked for.
    private const int MostCommits = 20;

    /// <summary>What there is at a commit.</summary>
    /// <exception cref="UnsafeRepositoryException">The folder is something that must not be followed.</exception>
    public async Task<OurFolder> ReadAsync(ObjectId? head, CancellationToken cancellation)
    {
        var snapshot = await repository.ReadAsync(head, cancellation).ConfigureAwait(false);
        if (head is not { } commit)
        {
            return new() { Path = folder, Snapshot = snapshot };
        }

        await CheckAsync(snapshot, cancellation).ConfigureAwait(false);
        var entries = (await snapshot.ListAsync(folder, cancellation).ConfigureAwait(false)).ToDictionary(entry => entry.Path[(folder.Length + 1)..], StringComparer.Ordinal);
        var read = new OurFolder { Path = folder, Snapshot = snapshot, Entries = entries };
        var state = SyncState.Read(await BytesAsync(snapshot, SyncState.FilePath, cancellation).ConfigureAwait(false));
        var history = await HistoryAsync(commit, state, cancellation).ConfigureAwait(false);
        var last = history.FirstOrDefault(candidate => Trailers.SerialOf(candidate.Message) is not null);
        if (last is null && state is null)
        {
            return read;
        }

        var inventory = await BytesAsync(snapshot, Inventory.FilePath, cancellation).ConfigureAwait(false);
        if (state is null || (last is not null && Trailers.SerialOf(last.Message) > state.Serial))
        {
            return await WithoutStateAsync(read, state, last, history, cancellation).ConfigureAwait(false);
        }

        if (last is null || Trailers.SerialOf(last.Message) < state.Serial)
        {
            return await WithoutTrailersAsync(read, state, inventory, last, history, cancellation).ConfigureAwait(false);
        }

        var intact = Sha256(inventory) == (Trailers.InventoryOf(last.Message) is "none" ? Sha256([]) : Trailers.InventoryOf(last.Message));
        return read with
        {
            State = state,
            Ours = last.Id,
            Recorded = intact ? Recorded(inventory) : await RecordedByAsync(last, cancellation).ConfigureAwait(false),
            IsIntact = intact,
        };
    }

    // Mostly the newest is the one that brought the state, and further back need not be fetched.
    private async Task<IReadOnlyList<CommitInfo>> HistoryAsync(ObjectId commit, SyncState? state, CancellationToken cancellation)
    {
        var path = $"{folder}/.policies";
        var newest = await repository.HistoryAsync(commit, path, 1, cancellation).ConfigureAwait(false);
        return newest is [] || (state is not null && Trailers.SerialOf(newest[0].Message) == state.Serial)
            ? newest
            : await repository.HistoryAsync(commit, path, MostCommits, cancellation).ConfigureAwait(false);
    }

    // Either somebody brought back an earlier tree of ours, or took ours out, or only the state is gone and all else is there.
    private async Task<OurFolder> WithoutStateAsync(OurFolder read, SyncState? state, CommitInfo? last, IReadOnlyList<CommitInfo> history, CancellationToken cancellation)
    {
        var recorded = last is null ? new() : await RecordedByAsync(last, cancellation).ConfigureAwait(false);
        var ours = last is null ? null : await StateAtAsync(last.Id, cancellation).ConfigureAwait(false);
        if (state is null && (recorded.Count == 0 || recorded.Keys.Any(read.Entries.ContainsKey)))
        {
            return read with { State = ours, Ours = last?.Id, Recorded = recorded, IsIntact = false };
        }

        return read with
        {
            State = Later(state ?? ours!, last),
            Ours = last?.Id,
            Recorded = await RecordedHereAsync(read.Snapshot, history, cancellation).ConfigureAwait(false),
            Reverted = history[0],
            IsIntact = false,
        };
    }

    // A merge that squashes makes a commit of its own without our trailers; only a proposal can come that way.
    private async Task<OurFolder> WithoutTrailersAsync(
        OurFolder read, SyncState state, byte[] inventory, CommitInfo? last, IReadOnlyList<CommitInfo> history, CancellationToken cancellation)
    {
        foreach (var earlier in history.Skip(1))
        {
            if (await StateAtAsync(earlier.Id, cancellation).ConfigureAwait(false) is { } older && older.Serial > state.Serial)
            {
                var recorded = state.Inventory == Sha256(inventory) ? Recorded(inventory) : [];
                return read with { State = state with { Serial = older.Serial }, Ours = earlier.Id, Recorded = recorded, Reverted = history[0], IsIntact = false };
            }
        }

        var merged = state.Proposed && state.Inventory == Sha256(inventory);
        return read with
        {
            State = state,
            Ours = history.Count > 0 ? history[0].Id : null,
            Recorded = merged ? Recorded(inventory) : last is null ? new() : await RecordedByAsync(last, cancellation).ConfigureAwait(false),
            IsIntact = merged,
        };
    }

    private async Task CheckAsync(ISnapshot snapshot, CancellationToken cancellation)
    {
        var parts = folder.Split('/');
        for (var i = 1; i <= parts.Length; i++)
        {
            var path = string.Join('/', parts[..i]);
            if (await snapshot.FindAsync(path, cancellation).ConfigureAwait(false) is { } entry)
            {
                throw new UnsafeRepositoryException($"'{path}' is {KindOf(entry.Kind)} and not a folder. Remove it, or give the fleet's Repositories another Folder.");
            }
        }
    }

    private async Task<Dictionary<string, InventoryFile>> RecordedByAsync(CommitInfo ours, CancellationToken cancellation)
    {
        var snapshot = await repository.ReadAsync(ours.Id, cancellation).ConfigureAwait(false);
        var inventory = await BytesAsync(snapshot, Inventory.FilePath, cancellation).ConfigureAwait(false);
        return Sha256(inventory) == Trailers.InventoryOf(ours.Message) ? Recorded(inventory) : [];
    }

    // After a revert the tree is what an earlier commit of ours recorded; nothing, where all of it is gone.
    private async Task<Dictionary<string, InventoryFile>> RecordedHereAsync(ISnapshot snapshot, IReadOnlyList<CommitInfo> history, CancellationToken cancellation)
    {
        var inventory = await BytesAsync(snapshot, Inventory.FilePath, cancellation).ConfigureAwait(false);
        var sha = Sha256(inventory);
        return history.Any(commit => Trailers.InventoryOf(commit.Message) == sha) ? Recorded(inventory) : [];
    }

    private static SyncState Later(SyncState state, CommitInfo? last) =>
        state with { Serial = Math.Max(state.Serial, (last is null ? null : Trailers.SerialOf(last.Message)) ?? 0) };

    private async Task<SyncState?> StateAtAsync(ObjectId commit, CancellationToken cancellation)
    {
        var snapshot = await repository.ReadAsync(commit, cancellation).ConfigureAwait(false);
        return SyncState.Read(await BytesAsync(snapshot, SyncState.FilePath, cancellation).ConfigureAwait(false));
    }

    private async Task<byte[]> BytesAsync(ISnapshot snapshot, string path, CancellationToken cancellation)
    {
        if (await snapshot.FindAsync($"{folder}/{path}", cancellation).ConfigureAwait(false) is not { Kind: EntryKind.File or EntryKind.Executable } entry)
        {
            return [];
        }

        return (await snapshot.ReadAsync([entry], cancellation).ConfigureAwait(false))[0].ToArray();
    }

    private static Dictionary<string, InventoryFile> Recorded(byte[] inventory)
    {
        var recorded = new Dictionary<string, InventoryFile>(StringComparer.Ordinal);
        try
        {
            foreach (var file in inventory.Length == 0 ? [] : Inventory.Read(inventory).Files)
            {
                recorded[file.Path] = file;
            }
        }
        catch (IndexFormatException)
        {
            // Of a later version of ours: nothing is known to be ours, so nothing is deleted.
        }

        return recorded;
    }

    private static string Sha256(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static string KindOf(EntryKind kind) => kind switch
    {
        EntryKind.Link => "a symbolic link",
        EntryKind.Submodule => "a submodule",
        _ => "a file",
    };
}
