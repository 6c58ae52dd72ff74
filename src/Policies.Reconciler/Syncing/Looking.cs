using System.Globalization;
using Policies.Reconciler.Compiled;
using Policies.Reconciler.Git;
using Policies.Reconciler.Planning;
using Policies.Reconciler.Repositories;
using Policies.Reconciler.State;
using Policies.Reconciler.Waves;

namespace Policies.Reconciler.Syncing;

/// <summary>Looks at one cluster's repository: what is there, whose it is, and what would change.</summary>
internal sealed class Looking(CompiledFleet fleet, SyncOptions options, IAppliedSource source, DateTimeOffset now)
{
    // Where nothing tells, a mark that is gone is taken to be seen after as long as any agent's interval.
    private static readonly TimeSpan UnseenInterval = TimeSpan.FromHours(1);

    private IReadOnlyList<string> names = fleet.Names;

    private DateOnly Today => options.Today ?? DateOnly.FromDateTime(now.UtcDateTime);

    /// <summary>What there is now.</summary>
    public async Task<ClusterLook> AtAsync(CompiledCluster cluster, IRepository repository, CancellationToken cancellation)
    {
        // 1. Where the branch is; what has not moved since this machine found it right is right.
        var head = (await repository.LookAsync(cancellation).ConfigureAwait(false)).Branch;
        var memory = Memory.Read(repository.Recall()) is { } remembered && remembered.Commit == head?.ToString() && remembered.State.Cluster == cluster.Name ? remembered : null;
        if (memory is { State: { Hold: null, Pin: null } } && memory.State.Digest == cluster.Index.Digest && !memory.State.Released.Any(IsDue))
        {
            return await WithAppliedAsync(new(cluster) { Head = memory.Commit, State = Shared(memory.State), Ours = memory.Ours, Outcome = ClusterOutcome.UpToDate }, memory, head, repository, cancellation).ConfigureAwait(false);
        }

        // 2. What is in our folder, and what of it a commit of ours recorded.
        var folder = await new FolderReader(repository, cluster.Folder).ReadAsync(head, cancellation).ConfigureAwait(false);
        if (folder.State is { } state && state.Cluster != cluster.Name && !cluster.Index.FormerNames.Contains(state.Cluster))
        {
            return new(cluster) { Head = head?.ToString(), State = Shared(state), Outcome = ClusterOutcome.Stopped, Reason = $"{repository.Name} is the repository of the cluster '{state.Cluster}'. Correct its Repositories, or say FormerNames" };
        }

        var look = await WithAppliedAsync(new(cluster) { Head = head?.ToString(), State = Shared(folder.State), Ours = folder.Ours?.ToString() }, memory, head, repository, cancellation).ConfigureAwait(false);

        // 3. A person's word comes first.
        if (folder.State?.Hold is { } hold && !hold.IsOver(Today))
        {
            return look with { Outcome = ClusterOutcome.Held, Reason = $"{(hold.By is { } by ? $"by {by}" : "by somebody")}{(hold.Until is { } until ? $" until {until}" : "")}: {hold.Because}" };
        }

        if (folder.Reverted is { } revert)
        {
            return look with { Outcome = ClusterOutcome.Held, Reason = $"{revert.Author} brought back an earlier tree in {revert.Id.ToString()[..12]}, {Day(revert.When)}; resume it to go on" };
        }

        if (folder.State?.Pin is { } pin)
        {
            return look with { Outcome = ClusterOutcome.Pinned, Reason = $"to {(pin.Revision.Length > 12 ? pin.Revision[..12] : pin.Revision)}{(pin.By is { } by ? $" by {by}" : "")}: {pin.Because}" };
        }

        // 4. What would change.
        var plan = await Planner.PlanAsync(Request(cluster, look), folder, repository, cancellation).ConfigureAwait(false);
        look = look with { Plan = plan };
        if (plan.Faults.Count > 0)
        {
            return look with { Outcome = ClusterOutcome.Stopped, Reason = string.Join("; ", plan.Faults) };
        }

        if (!plan.HasChanges)
        {
            look = look with { State = look.State is { } right ? right with { NotDelivered = plan.NotDelivered ? true : null } : null };
            Remember(repository, head, look);
            return look with { Outcome = ClusterOutcome.UpToDate };
        }

        return look;
    }

    /// <summary>Writes down what is right at a commit.</summary>
    public static void Remember(IRepository repository, ObjectId? head, ClusterLook look)
    {
        if (head is { } commit && look is { State: { } state, Ours: { } ours })
        {
            repository.Remember(new Memory(commit.ToString(), state, ours, look.AppliedSince).ToString());
        }
    }

    private PlanRequest Request(CompiledCluster cluster, ClusterLook look) => new()
    {
        Cluster = cluster.Name,
        Engine = cluster.Index.Engine,
        Tree = fleet.TreeOf(cluster),
        Leaving = fleet.Index.Retired,
        Renamed = cluster.Index.Namespaces.SelectMany(placed => placed.FormerNames.Select(former => (former, placed.Name))).DistinctBy(pair => pair.former).ToDictionary(pair => pair.former, pair => pair.Name, StringComparer.Ordinal),
        Adopted = options.Adopted,
        Today = Today,
        IsApplied = look.AppliedSince is { } since && (!source.IsByTime || since + UnseenInterval <= now),
    };

    private async Task<ClusterLook> WithAppliedAsync(ClusterLook look, Memory? memory, ObjectId? head, IRepository repository, CancellationToken cancellation)
    {
        // Only a wave that others wait for, and what leaves, needs to know.
        if (look is not { State: { } state, Ours: { } ours } || (fleet.Index.Rollout.Waves.Count < 2 && !state.Released.Any(released => released.Leaving)))
        {
            return look;
        }

        if (source.IsByTime)
        {
            return look with { AppliedSince = state.At };
        }

        var known = memory?.Ours == ours ? memory.AppliedSince : Memory.Read(repository.Recall()) is { } older && older.Ours == ours ? older.AppliedSince : null;
        var answer = await source.AskAsync(look.Cluster.Name, head is { } commit && commit.ToString() != ours ? [commit.ToString(), ours] : [ours], known is null ? state.At : null, cancellation).ConfigureAwait(false);
        var seen = look with
        {
            AppliedSince = answer.IsApplied ? known ?? Between(state.At, answer.Since, now) : null,
            NotApplied = answer.IsApplied ? null : answer.Fault ?? "its agent does not report that it applied what is there",
        };
        if (seen.AppliedSince != known)
        {
            Remember(repository, head, seen);
        }

        return seen;
    }

    // A thousand states name the same thousand clusters, and are all kept to the end of the run.
    private SyncState? Shared(SyncState? state)
    {
        if (state is null)
        {
            return null;
        }

        var (last, here) = (names, state.Fleet);
        if (here.SequenceEqual(last, StringComparer.Ordinal))
        {
            return state with { Fleet = last };
        }

        names = here;
        return state;
    }

    private bool IsDue(Released released) => released.Leaving || fleet.Index.Retired.Any(leaving =>
        leaving.Kind == RetiredKind.Namespace && leaving.Name == released.Name && string.CompareOrdinal(leaving.On, Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) <= 0);

    // A clock that goes wrong somewhere makes no soak shorter than since the push, nor longer than it is.
    private static DateTimeOffset Between(DateTimeOffset pushed, DateTimeOffset? since, DateTimeOffset now) =>
        since is not { } said || said > now ? now : said < pushed ? pushed : said;

    private static string Day(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
