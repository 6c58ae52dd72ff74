using System.Collections.Concurrent;
using Policies.Reconciler.Compiled;
using Policies.Reconciler.Git;
using Policies.Reconciler.Planning;
using Policies.Reconciler.Repositories;
using Policies.Reconciler.State;
using Policies.Reconciler.Waves;
using Policies.Rendering.Index;

namespace Policies.Reconciler.Syncing;

/// <summary>Brings the repositories of a fleet to what was compiled, and leaves alone what it must.</summary>
public sealed class FleetSync(IRepositories repositories, IAppliedSource source, TimeProvider time, TimeSpan? retryDelay = null)
{
    // A push that has begun when the run is ended may come to its end.
    private static readonly TimeSpan PushGrace = TimeSpan.FromSeconds(10);

    private const int MostMoves = 3;
    private const int MostPassed = 20;

    /// <summary>Looks at every cluster, decides, and pushes what may be pushed.</summary>
    /// <param name="fleet">What was compiled.</param>
    /// <param name="options">How it goes.</param>
    /// <param name="progress">Told of every cluster as it is done.</param>
    /// <param name="cancellation">Ends the run between pushes.</param>
    public async Task<SyncResult> RunAsync(CompiledFleet fleet, SyncOptions options, IProgress<ClusterReport>? progress, CancellationToken cancellation)
    {
        // 1. An empty tree is a mistake somewhere else, never an order to delete.
        if (WhyEmpty(fleet) is { } empty)
        {
            return new([], empty, []);
        }

        // 2. Look at every repository; one that cannot be read does not hold up the others.
        var now = time.GetUtcNow();
        var looking = new Looking(fleet, options, source, now);
        var looks = await LookAsync(fleet, looking, options, cancellation).ConfigureAwait(false);

        // 3. A list that lost clusters is a mistake too.
        var lost = LostClusters.Of(fleet, looks.Select(look => look.State));
        if (lost.Count > 1)
        {
            return new([], $"the fleet lost {string.Join(", ", lost)} since the last sync. Say Retired for clusters that leave and FormerNames for renamed ones", []);
        }

        List<string> notes = [.. lost.Select(name => $"The cluster '{name}' is no longer in the fleet; its repository is left as it is. Say Retired")];
        if (source.IsByTime && fleet.Index.Rollout.Waves.Count > 1)
        {
            notes.Add("Nothing tells whether agents applied a commit; waves go by time alone. Say Applied in the fleet's Rollout");
        }

        // 4. Decide what may be pushed now, and why the rest may not.
        var decided = new Decisions(fleet, options, looks, now).All();

        // 5. Push.
        var reports = new ConcurrentBag<ClusterReport>();
        using var pushing = new CancellationTokenSource();
        using var ending = cancellation.Register(() => pushing.CancelAfter(PushGrace));
        await Parallel.ForEachAsync(decided, Degree(options, cancellation), async (report, _) =>
        {
            var done = report.Outcome == ClusterOutcome.Pending && !options.IsDry
                ? await PushAsync(fleet, looking, options, report, pushing.Token).ConfigureAwait(false)
                : report;
            reports.Add(done);
            progress?.Report(done);
        }).ConfigureAwait(false);

        return new([.. reports.OrderBy(report => report.Cluster, StringComparer.Ordinal)], null, notes);
    }

    private async Task<IReadOnlyList<ClusterLook>> LookAsync(CompiledFleet fleet, Looking looking, SyncOptions options, CancellationToken cancellation)
    {
        var looks = new ConcurrentBag<ClusterLook>();
        await Parallel.ForEachAsync(fleet.Clusters, Degree(options, cancellation), async (cluster, end) =>
            looks.Add(await AtAsync(cluster, options, repository => looking.AtAsync(cluster, repository, end), (outcome, reason, cause) => new(cluster) { Outcome = outcome, Reason = reason, FailedBy = cause }, end).ConfigureAwait(false))).ConfigureAwait(false);
        return [.. looks.OrderBy(look => look.Cluster.Name, StringComparer.Ordinal)];
    }

    private async Task<ClusterReport> PushAsync(CompiledFleet fleet, Looking looking, SyncOptions options, ClusterReport planned, CancellationToken cancellation)
    {
        var cluster = fleet.Clusters.First(one => one.Name == planned.Cluster);
        for (var attempt = 1; ; attempt++)
        {
            var done = await AtAsync(
                cluster,
                options,
                repository => PushAsync(fleet, looking, options, planned, cluster, repository, cancellation),
                (outcome, reason, cause) => planned with { Outcome = outcome, Reason = reason, FailedBy = cause },
                cancellation).ConfigureAwait(false);
            if (done is not null)
            {
                return done;
            }

            // The repository moved under us: it is looked at and planned again, never forced.
            if (attempt == MostMoves)
            {
                return planned with { Outcome = ClusterOutcome.Failed, Reason = "the repository moved under us again and again; run again", FailedBy = FailureCause.Moved };
            }
        }
    }

    private async Task<ClusterReport?> PushAsync(
        CompiledFleet fleet, Looking looking, SyncOptions options, ClusterReport planned, CompiledCluster cluster, IRepository repository, CancellationToken cancellation)
    {
        // What was planned holds for the commit that it was planned on, and for no other.
        var heads = await repository.LookAsync(cancellation).ConfigureAwait(false);
        var look = new ClusterLook(cluster) { State = planned.State, Ours = planned.Commit, Plan = planned.Plan, Head = planned.Head, AppliedSince = planned.AppliedSince };
        if (heads.Branch?.ToString() != planned.Head)
        {
            look = await looking.AtAsync(cluster, repository, cancellation).ConfigureAwait(false);
            heads = heads with { Branch = look.Head is { } head ? ObjectId.Parse(head) : null };
        }

        if (look.Outcome is { } outcome)
        {
            return look.Report(outcome, look.Reason, planned.Wave);
        }

        // Whoever approved, approved something else.
        if (look.Plan!.Digest != planned.Plan!.Digest && Decisions.WhyStopped(look.Plan, options) is { } stopped)
        {
            return look.Report(ClusterOutcome.Stopped, stopped, planned.Wave);
        }

        var inventory = look.Plan.Inventory!.ToUtf8();
        var state = Next(fleet, options, look, inventory, planned.Wave);
        var commit = new NewCommit(heads.Branch, Changes(cluster.Folder, look.Plan, inventory, state), CommitMessage.Of(look.Plan, state), time.GetUtcNow());
        try
        {
            if (options.Proposes)
            {
                return await ProposeAsync(look, state, heads, commit, planned, repository, Targets.Of(cluster, options.IsLocal), cancellation).ConfigureAwait(false);
            }

            var pushed = await repository.PushAsync(commit, cancellation).ConfigureAwait(false);
            Looking.Remember(repository, pushed, look with { State = state, Ours = pushed.ToString(), AppliedSince = null });
            return look.Report(ClusterOutcome.Synced, ChangeWords.Subject(look.Plan.Changes), planned.Wave) with { Commit = pushed.ToString(), Head = pushed.ToString(), State = state };
        }
        catch (GitException failure) when (failure.Kind == FailureKind.Moved)
        {
            return null;
        }
    }

    private static async Task<ClusterReport?> ProposeAsync(
        ClusterLook look, SyncState state, Heads heads, NewCommit commit, ClusterReport planned, IRepository repository, Target target, CancellationToken cancellation)
    {
        if (heads.Proposal is { } open)
        {
            var last = (await repository.HistoryAsync(open, null, 1, cancellation).ConfigureAwait(false))[0];
            if (Trailers.SerialOf(last.Message) is null)
            {
                return look.Report(ClusterOutcome.Stopped, $"somebody added to the proposal in {open.ToString()[..12]}; merge it, or delete its branch", planned.Wave);
            }

            if (last.Message.TrimEnd() == commit.Message.TrimEnd())
            {
                return look.Report(ClusterOutcome.Proposed, "waits for its merge", planned.Wave) with { Commit = open.ToString(), Proposal = Proposed(open, last.Message) };
            }
        }

        var proposed = await repository.ProposeAsync(commit, heads.Proposal, cancellation).ConfigureAwait(false);
        return look.Report(ClusterOutcome.Proposed, ChangeWords.Subject(look.Plan!.Changes), planned.Wave) with { Commit = proposed.ToString(), State = state, Proposal = Proposed(proposed, commit.Message) };

        Proposal Proposed(ObjectId id, string message) => Proposal.Of(repository.Name, target.ProposalBranch, target.Branch, id.ToString(), message);
    }

    private SyncState Next(CompiledFleet fleet, SyncOptions options, ClusterLook look, byte[] inventory, string? wave) => new()
    {
        Cluster = look.Cluster.Name,
        Mark = AgentMark.Of(look.Cluster.Index.Engine),
        Serial = (look.State?.Serial ?? 0) + 1,
        Revision = options.Revision,
        Digest = look.Cluster.Index.Digest,
        Inventory = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(inventory)),
        At = look.IsRepair ? look.State!.At : Whole(time.GetUtcNow()),
        Wave = wave,
        Proposed = options.Proposes,
        Released = look.Plan!.Released,
        Adopting = look.Plan.Adopting is { Count: > 0 } adopting ? adopting : null,
        NotDelivered = look.Plan.NotDelivered ? true : null,
        Passed = look.State is { Revision.Length: > 0 } before ? [.. before.Passed.Prepend(before.Revision).Where(revision => revision != options.Revision).Distinct().Take(MostPassed)] : [],
        Fleet = fleet.Names,
    };

    private static List<FileChange> Changes(string folder, RepositoryPlan plan, byte[] inventory, SyncState state) =>
    [
        .. plan.Changes.Select(change => new FileChange(change.Path, change.After)),
        new($"{folder}/{Inventory.FilePath}", inventory),
        new($"{folder}/{SyncState.FilePath}", state.ToUtf8()),
    ];

    private async Task<T> AtAsync<T>(
        CompiledCluster cluster, SyncOptions options, Func<IRepository, Task<T>> work, Func<ClusterOutcome, string, FailureCause?, T> failed, CancellationToken cancellation)
    {
        try
        {
            return await Retries.Of(time, retryDelay ?? TimeSpan.FromSeconds(1)).ExecuteAsync(
                async end =>
                {
                    var repository = await repositories.OpenAsync(Targets.Of(cluster, options.IsLocal), end).ConfigureAwait(false);
                    await using (repository.ConfigureAwait(false))
                    {
                        return await work(repository).ConfigureAwait(false);
                    }
                },
                cancellation).ConfigureAwait(false);
        }
        catch (GitException failure)
        {
            return failed(ClusterOutcome.Failed, failure.Message, CauseOf(failure.Kind));
        }
        catch (CompiledException failure)
        {
            return failed(ClusterOutcome.Failed, failure.Message, FailureCause.Compiled);
        }
        catch (UnsafeRepositoryException failure)
        {
            return failed(ClusterOutcome.Stopped, failure.Message, null);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return failed(ClusterOutcome.Failed, failure.Message, FailureCause.Refused);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // Whatever it is that one repository makes us do wrong, the others go on.
            return failed(ClusterOutcome.Failed, $"policies itself has a fault; please report it: {failure.GetType().Name}: {failure.Message}", FailureCause.Refused);
        }
    }

    private static FailureCause CauseOf(FailureKind kind) => kind switch
    {
        FailureKind.TryAgain => FailureCause.Unreachable,
        FailureKind.Moved => FailureCause.Moved,
        _ => FailureCause.Refused,
    };

    private static string? WhyEmpty(CompiledFleet fleet) =>
        fleet.Clusters.Count == 0
            ? "the compiled fleet has no cluster"
            : fleet.Clusters.FirstOrDefault(cluster => cluster.Line.Manifests == 0) is { } empty
                ? $"the compiled tree of '{empty.Name}' is empty"
                : null;

    private static ParallelOptions Degree(SyncOptions options, CancellationToken cancellation) =>
        new() { MaxDegreeOfParallelism = Math.Max(1, options.Parallel), CancellationToken = cancellation };

    // A commit's own time has no parts of a second either.
    private static DateTimeOffset Whole(DateTimeOffset at) => DateTimeOffset.FromUnixTimeSeconds(at.ToUnixTimeSeconds());
}
