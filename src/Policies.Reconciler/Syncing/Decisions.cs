using System.Globalization;
using Policies.Reconciler.Compiled;
using Policies.Reconciler.Planning;
using Policies.Reconciler.Waves;
using Policies.Rendering.Index;

namespace Policies.Reconciler.Syncing;

/// <summary>Decides for each cluster whether what would change may change now. Pure: it reads no clock and no repository.</summary>
internal sealed class Decisions(CompiledFleet fleet, SyncOptions options, IReadOnlyList<ClusterLook> looks, DateTimeOffset now)
{
    private readonly string? frozen = Freezes.WhyFrozen(fleet.Index.Rollout.Freezes, now);
    private readonly WaveGate gate = new(fleet.Index.Rollout, [.. looks.Select(look => Member(fleet, look, options.Revision))], options.Revision, now);

    private DateOnly Today => options.Today ?? DateOnly.FromDateTime(now.UtcDateTime);

    /// <summary>Of every cluster that was asked for, in the order of their names.</summary>
    public IReadOnlyList<ClusterReport> All()
    {
        var decided = looks.Where(look => options.Clusters.Count == 0 || options.Clusters.Contains(look.Cluster.Name)).Select(One).ToList();

        // The fleet's own budget: those that take something away wait for a person, the others go on.
        var taking = decided.Where(report => report is { Outcome: ClusterOutcome.Pending, Plan.Deletions.Count: > 0 }).ToList();
        var objects = fleet.Clusters.Sum(cluster => cluster.Line.Manifests);
        var digest = PlanDigest.Of(taking.Select(report => report.Plan!.Digest));
        if (!DeletionBudget.IsBeyond(taking.Sum(report => report.Plan!.Deletions.Count), objects) || options.Approved.Contains(digest))
        {
            return decided;
        }

        var reason = string.Create(CultureInfo.InvariantCulture,
            $"this sync takes {taking.Sum(report => report.Plan!.Deletions.Count)} of the fleet's {objects} objects away, more than 1 %. Read the plan; --approve {digest} lets exactly it pass");
        return [.. decided.Select(report => taking.Contains(report) && !options.Approved.Contains(report.Plan!.Digest) ? report with { Outcome = ClusterOutcome.Stopped, Reason = reason } : report)];
    }

    /// <summary>Why a plan must not be done without a person; null where it may.</summary>
    public static string? WhyStopped(RepositoryPlan plan, SyncOptions options) =>
        DeletionBudget.IsBeyond(plan) && !options.Approved.Contains(plan.Digest)
            ? string.Create(CultureInfo.InvariantCulture,
                $"takes {plan.Deletions.Count} of {plan.Managed} objects away: {string.Join(", ", plan.Deletions.Take(3))}{(plan.Deletions.Count > 3 ? ", …" : "")}. Read the plan; --approve {plan.Digest} lets exactly it pass")
            : null;

    private ClusterReport One(ClusterLook look)
    {
        var wave = WaveName(look.Cluster);
        if (look.Outcome is { } known)
        {
            return look.Report(known, look.Reason.Length > 0 ? look.Reason : look.NotApplied ?? "", wave);
        }

        if (Expired(look.Cluster) is { } expired)
        {
            return look.Report(ClusterOutcome.Expired, $"left out: {expired.Member} ended on {expired.Day} ({expired.Owner}: {expired.Because})", wave);
        }

        if (look.Plan is { Drift: [var drift, ..] drifted } && options.OnDrift != OnDrift.Restore)
        {
            var reason = $"{drift.Path} was {(drift.IsDeleted ? "deleted" : "changed")}{(drift.By is { } by ? $" by {by} in {drift.Commit![..12]}" : "")}{(drifted.Count > 1 ? string.Create(CultureInfo.InvariantCulture, $", and {(drifted.Count == 2 ? "one file" : $"{drifted.Count - 1} files")} more") : "")}";
            return look.Report(options.OnDrift == OnDrift.Hold ? ClusterOutcome.Held : ClusterOutcome.Failed, reason, wave) with { FailedBy = FailureCause.Drift };
        }

        if (look.State?.Passed.Contains(options.Revision) == true && options.Revision.Length > 0)
        {
            return look.Report(ClusterOutcome.Waiting, $"a later revision, {look.State.Revision}, is already here; only rollback goes back", wave);
        }

        if (frozen is not null)
        {
            return look.Report(ClusterOutcome.Waiting, frozen, wave);
        }

        if (!look.IsRepair && gate.WhyClosed(Place(fleet, look.Cluster)) is { } closed)
        {
            return look.Report(ClusterOutcome.Waiting, closed, wave);
        }

        return WhyStopped(look.Plan!, options) is { } stopped
            ? look.Report(ClusterOutcome.Stopped, stopped, wave)
            : look.Report(ClusterOutcome.Pending, ChangeWords.Subject(look.Plan!.Changes), wave);
    }

    private Deadline? Expired(CompiledCluster cluster) => fleet.Index.Deadlines.Concat(cluster.Index.Deadlines).FirstOrDefault(deadline =>
        deadline.Kind == DeadlineKind.Until && string.CompareOrdinal(deadline.Day, Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) < 0);

    private string? WaveName(CompiledCluster cluster) => cluster.Line.Wave is { } wave && wave < fleet.Index.Rollout.Waves.Count ? fleet.Index.Rollout.Waves[wave].Name : null;

    private static WaveMember Member(CompiledFleet fleet, ClusterLook look, string revision) => new(
        look.Cluster.Name,
        Place(fleet, look.Cluster),
        look.IsPending,
        look.Outcome is not (null or ClusterOutcome.UpToDate) || (look.Outcome == ClusterOutcome.UpToDate && look.NotApplied is not null),
        look.AppliedSince,
        look.IsRepair ? revision : look.State?.Revision ?? "");

    private static int Place(CompiledFleet fleet, CompiledCluster cluster) => cluster.Line.Wave ?? fleet.Index.Rollout.Waves.Count;
}
