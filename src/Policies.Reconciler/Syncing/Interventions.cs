using Policies.Reconciler.Compiled;
using Policies.Reconciler.Git;
using Policies.Reconciler.Planning;
using Policies.Reconciler.Repositories;
using Policies.Reconciler.State;
using Policies.Rendering.Index;

namespace Policies.Reconciler.Syncing;

/// <summary>What a person says to one repository: hold it, let it go on, or bring back what it had.</summary>
public sealed class Interventions(IRepositories repositories, TimeProvider time)
{
    private const int MostRevisions = 200;

    /// <summary>Stops every runner for a cluster.</summary>
    public Task<ClusterReport> HoldAsync(CompiledCluster cluster, Hold hold, SyncOptions options, CancellationToken cancellation) => WithAsync(
        cluster,
        options,
        async (repository, head, folder) =>
        {
            var state = Next(cluster, folder) with { Hold = hold };
            var subject = $"Hold policies: {hold.Because.ReplaceLineEndings(" ")}";
            var pushed = await PushAsync(cluster, repository, head, folder, state, [], Recorded(cluster, folder), subject, [], cancellation).ConfigureAwait(false);
            return new() { Cluster = cluster.Name, Outcome = ClusterOutcome.Held, Reason = hold.Because, State = state, Commit = pushed.ToString() };
        },
        cancellation);

    /// <summary>Ends a hold, a pin, and what a revert holds.</summary>
    public Task<ClusterReport> ResumeAsync(CompiledCluster cluster, SyncOptions options, CancellationToken cancellation) => WithAsync(
        cluster,
        options,
        async (repository, head, folder) =>
        {
            if (folder is { State: null or { Hold: null, Pin: null }, Reverted: null })
            {
                return new() { Cluster = cluster.Name, Outcome = ClusterOutcome.UpToDate, Reason = "nothing holds it", State = folder.State };
            }

            var state = Next(cluster, folder) with { Hold = null, Pin = null };
            var pushed = await PushAsync(cluster, repository, head, folder, state, [], Recorded(cluster, folder), "Resume policies", [], cancellation).ConfigureAwait(false);
            return new() { Cluster = cluster.Name, Outcome = ClusterOutcome.Resumed, Reason = "the next sync goes on", State = state, Commit = pushed.ToString() };
        },
        cancellation);

    /// <summary>Brings a repository to what was synced for a revision, and pins it there.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="revision">The revision, or its beginning.</param>
    /// <param name="before">Revisions before it, the nearest first: one that changed nothing here left what was synced for those.</param>
    /// <param name="pin">Who pins it, and why.</param>
    /// <param name="options">How it goes.</param>
    /// <param name="cancellation">Ends it.</param>
    public Task<ClusterReport> RollbackAsync(CompiledCluster cluster, string revision, IReadOnlyList<string> before, Pin pin, SyncOptions options, CancellationToken cancellation) => WithAsync(
        cluster,
        options,
        async (repository, head, folder) =>
        {
            if (head is not { } commit || await FindAsync(repository, cluster.Folder, commit, revision, before, cancellation).ConfigureAwait(false) is not var (then, tree))
            {
                return new() { Cluster = cluster.Name, Outcome = ClusterOutcome.Failed, Reason = $"revision '{revision}' was never synced here{(before.Count > 0 ? ", nor any before it" : "")}", State = folder.State };
            }

            var request = new PlanRequest { Cluster = cluster.Name, Engine = cluster.Index.Engine, Tree = tree, Today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime) };
            var plan = await Planner.PlanAsync(request, folder, repository, cancellation).ConfigureAwait(false);
            var report = new ClusterReport { Cluster = cluster.Name, Outcome = ClusterOutcome.Pending, Reason = ChangeWords.Subject(plan.Changes), Plan = plan, State = folder.State, Notes = [.. plan.Notes, .. then.Revision.StartsWith(revision, StringComparison.Ordinal) ? [] : (string[])[$"revision '{revision}' changed nothing here; this is what was synced for '{then.Revision}' before it"]] };
            if (plan.Faults.Count > 0 || Decisions.WhyStopped(plan, options) is not null)
            {
                return report with { Outcome = ClusterOutcome.Stopped, Reason = plan.Faults.Count > 0 ? string.Join("; ", plan.Faults) : Decisions.WhyStopped(plan, options)! };
            }

            if (options.IsDry)
            {
                return report;
            }

            var state = Next(cluster, folder) with { Revision = then.Revision, Digest = then.Digest, Released = plan.Released, Adopting = plan.Adopting is { Count: > 0 } adopting ? adopting : null, NotDelivered = plan.NotDelivered ? true : null, Pin = pin with { Revision = then.Revision }, Hold = null, At = time.GetUtcNow() };
            var subject = $"Bring back policies of {(then.Revision.Length > 12 ? then.Revision[..12] : then.Revision)}: {pin.Because.ReplaceLineEndings(" ")}";
            var pushed = await PushAsync(cluster, repository, head, folder, state, plan.Changes, plan.Inventory!.ToUtf8(), subject, ChangeWords.Lines(plan.Changes), cancellation).ConfigureAwait(false);
            return report with { Outcome = ClusterOutcome.Pinned, State = state, Commit = pushed.ToString() };
        },
        cancellation);

    private static async Task<(SyncState State, CompiledTree Tree)?> FindAsync(
        IRepository repository, string folder, ObjectId head, string revision, IReadOnlyList<string> before, CancellationToken cancellation)
    {
        var candidates = new List<(int Place, ObjectId Commit)>();
        foreach (var commit in await repository.HistoryAsync(head, $"{folder}/{SyncState.FilePath}", MostRevisions, cancellation).ConfigureAwait(false))
        {
            if (await RevisionAsync(repository, folder, commit.Id, cancellation).ConfigureAwait(false) is not { Length: > 0 } synced)
            {
                continue;
            }

            if (!synced.StartsWith(revision, StringComparison.Ordinal))
            {
                candidates.AddRange(before.Index().Where(earlier => earlier.Item == synced).Select(earlier => (earlier.Index, commit.Id)));
            }
            else if (await TreeAsync(repository, folder, commit.Id, cancellation).ConfigureAwait(false) is { } found)
            {
                return found;
            }
        }

        foreach (var (_, commit) in candidates.OrderBy(candidate => candidate.Place))
        {
            if (await TreeAsync(repository, folder, commit, cancellation).ConfigureAwait(false) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static async Task<string?> RevisionAsync(IRepository repository, string folder, ObjectId commit, CancellationToken cancellation)
    {
        var snapshot = await repository.ReadAsync(commit, cancellation).ConfigureAwait(false);
        return await snapshot.FindAsync($"{folder}/{SyncState.FilePath}", cancellation).ConfigureAwait(false) is { Kind: EntryKind.File or EntryKind.Executable } file
            ? SyncState.Read((await snapshot.ReadAsync([file], cancellation).ConfigureAwait(false))[0].Span)?.Revision
            : null;
    }

    // A hold stands on whatever was there; only what is as we wrote it comes back.
    private static async Task<(SyncState State, CompiledTree Tree)?> TreeAsync(IRepository repository, string folder, ObjectId commit, CancellationToken cancellation)
    {
        var read = await new FolderReader(repository, folder).ReadAsync(commit, cancellation).ConfigureAwait(false);
        if (read is not { State: { } state, IsIntact: true } || !read.Recorded.Keys.All(read.Entries.ContainsKey))
        {
            return null;
        }

        var entries = read.Recorded.Values.OrderBy(file => file.Path, StringComparer.Ordinal).ToList();
        var contents = await read.Snapshot.ReadAsync([.. entries.Select(file => read.Entries[file.Path])], cancellation).ConfigureAwait(false);
        return entries.Index().All(entry => entry.Item.Sha256 == Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(contents[entry.Index].Span)))
            ? (state, CompiledTree.Of([.. entries.Select((entry, i) => new CompiledFile(entry, contents[i]))]))
            : null;
    }

    private SyncState Next(CompiledCluster cluster, OurFolder folder)
    {
        var before = folder.State ?? new() { Cluster = cluster.Name, Serial = 0, At = time.GetUtcNow() };
        return before with { Serial = before.Serial + 1, Mark = AgentMark.Of(cluster.Index.Engine) };
    }

    // What is recorded stays recorded, also where somebody edited the inventory since.
    private static ReadOnlyMemory<byte> Recorded(CompiledCluster cluster, OurFolder folder)
    {
        var files = folder.Recorded.Values.OrderBy(file => file.Path, StringComparer.Ordinal).ToList();
        return files.Count == 0 ? default : new Inventory(Inventory.CurrentVersion, cluster.Name, TreeDigest.Of(files), files) { Mark = AgentMark.Of(cluster.Index.Engine) }.ToUtf8();
    }

    private async Task<ObjectId> PushAsync(
        CompiledCluster cluster,
        IRepository repository,
        ObjectId? head,
        OurFolder folder,
        SyncState state,
        IReadOnlyList<PlannedChange> changes,
        ReadOnlyMemory<byte> inventory,
        string subject,
        IReadOnlyList<string> lines,
        CancellationToken cancellation)
    {
        state = state with { Inventory = inventory.IsEmpty ? "" : Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(inventory.Span)), Proposed = false };
        List<FileChange> files = [.. changes.Select(change => new FileChange(change.Path, change.After)), new($"{cluster.Folder}/{SyncState.FilePath}", state.ToUtf8())];
        if (!inventory.IsEmpty || folder.Entries.ContainsKey(Inventory.FilePath))
        {
            files.Add(new($"{cluster.Folder}/{Inventory.FilePath}", inventory.IsEmpty ? (ReadOnlyMemory<byte>?)null : inventory));
        }

        return await repository.PushAsync(new(head, files, CommitMessage.Of(subject, lines, state), time.GetUtcNow()), cancellation).ConfigureAwait(false);
    }

    private async Task<ClusterReport> WithAsync(
        CompiledCluster cluster, SyncOptions options, Func<IRepository, ObjectId?, OurFolder, Task<ClusterReport>> work, CancellationToken cancellation)
    {
        try
        {
            return await Retries.Of(time, TimeSpan.FromSeconds(1)).ExecuteAsync(
                async end =>
                {
                    var repository = await repositories.OpenAsync(Targets.Of(cluster, options.IsLocal), end).ConfigureAwait(false);
                    await using (repository.ConfigureAwait(false))
                    {
                        var head = (await repository.LookAsync(end).ConfigureAwait(false)).Branch;
                        return await work(repository, head, await new FolderReader(repository, cluster.Folder).ReadAsync(head, end).ConfigureAwait(false)).ConfigureAwait(false);
                    }
                },
                cancellation).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is GitException or UnsafeRepositoryException or IOException or UnauthorizedAccessException)
        {
            return new() { Cluster = cluster.Name, Outcome = ClusterOutcome.Failed, Reason = failure.Message };
        }
    }
}
