using System.Globalization;
using Policies.Reconciler.Syncing;

namespace Policies.Cli.Reconciling;

/// <summary>How every cluster's repository stands, as a table.</summary>
internal static class StatusText
{
    /// <summary>Writes the table, and below it why clusters are not what they should be.</summary>
    public static void Write(TextWriter output, SyncResult result)
    {
        List<string[]> rows = [["CLUSTER", "WAVE", "REVISION", "SYNCED", "APPLIED", "STATUS"], .. result.Clusters.Select(Row)];
        var widths = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length)).ToList();
        foreach (var row in rows)
        {
            output.WriteLine(string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());
        }

        foreach (var drift in result.Clusters.SelectMany(report => (report.Plan?.Drift ?? []).Select(drift => $"{report.Cluster}: drift: {ReportText.Said(drift)}")))
        {
            output.WriteLine(drift);
        }

        foreach (var note in result.Clusters.SelectMany(report => report.Notes.Select(note => $"{report.Cluster}: note: {note}")))
        {
            output.WriteLine(note);
        }

        if (result.Clusters.Count > 0)
        {
            output.WriteLine(ReportText.Summary(result));
        }
    }

    private static string[] Row(ClusterReport report) =>
    [
        report.Cluster,
        report.Wave ?? "-",
        report.State?.Revision is { Length: > 0 } revision ? revision.Length > 12 ? revision[..12] : revision : "-",
        report.State is { Revision.Length: > 0 } or { Digest.Length: > 0 } ? Time(report.State!.At) : "never",
        report.AppliedSince is { } since ? Time(since) : "-",
        ReportText.Line(report),
    ];

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
