using System.Text.Json;
using Policies.Reconciler.Planning;
using Policies.Reconciler.Syncing;

namespace Policies.Cli.Reconciling;

/// <summary>What a run found and did, for programs.</summary>
internal static class ReportJson
{
    private static readonly JsonSerializerOptions Settings = new(Json.Indented) { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    private static readonly JsonSerializerOptions OfALine = new(Settings) { WriteIndented = false };

    /// <summary>Writes one object.</summary>
    public static void Write(TextWriter output, SyncResult result) => output.WriteLine(JsonSerializer.Serialize(Of(result), Settings));

    /// <summary>Writes one object in a line.</summary>
    public static void WriteLine(TextWriter output, SyncResult result) => output.WriteLine(JsonSerializer.Serialize(Of(result), OfALine));

    private static object Of(SyncResult result) => new { result.Stopped, result.Notes, Clusters = result.Clusters.Select(Of) };

    private static object Of(ClusterReport report) => new
    {
        report.Cluster,
        Outcome = JsonNamingPolicy.CamelCase.ConvertName(report.Outcome.ToString()),
        report.Reason,
        report.Wave,
        report.Commit,
        Revision = report.State?.Revision,
        SyncedAt = report.State?.At,
        report.AppliedSince,
        report.State?.Hold,
        report.State?.Pin,
        Plan = report.Plan is { HasChanges: true } plan ? Of(plan) : null,
        Drift = report.Plan?.Drift ?? [],
        report.Proposal,
        report.Notes,
    };

    private static object Of(RepositoryPlan plan) => new
    {
        plan.Digest,
        Changes = plan.Changes.Select(change => new { change.Path, Change = change switch { { Before: null } => "add", { After: null } => "delete", _ => "change" } }),
        plan.Deletions,
        plan.Faults,
    };
}
