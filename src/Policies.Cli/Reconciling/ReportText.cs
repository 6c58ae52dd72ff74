using System.Globalization;
using Policies.Reconciler.Planning;
using Policies.Reconciler.Syncing;

namespace Policies.Cli.Reconciling;

/// <summary>One line a repository, and a summary.</summary>
internal static class ReportText
{
    /// <summary>Writes the line of every cluster, and how many ended in which way.</summary>
    public static void Write(TextWriter output, SyncResult result)
    {
        foreach (var report in result.Clusters)
        {
            Write(output, report);
        }

        if (result.Clusters.Count > 0)
        {
            output.WriteLine(Summary(result));
        }
    }

    /// <summary>Writes the line of a cluster, its drift and its notes.</summary>
    public static void Write(TextWriter output, ClusterReport report)
    {
        output.WriteLine($"{report.Cluster}: {Line(report)}");
        foreach (var drift in report.Plan?.Drift ?? [])
        {
            output.WriteLine($"  drift: {Said(drift)}");
        }

        foreach (var note in report.Notes)
        {
            output.WriteLine($"  note: {note}");
        }

        if (report.Proposal is { } proposal)
        {
            Write(output, proposal);
        }
    }

    // What a pull request asks for, in its order.
    private static void Write(TextWriter output, Proposal proposal)
    {
        output.WriteLine($"  repository: {proposal.Repository}");
        output.WriteLine($"  from: {proposal.From} ({proposal.Commit[..12]})");
        output.WriteLine($"  into: {proposal.Into}");
        output.WriteLine($"  title: {proposal.Title}");
        output.WriteLine("  description:");
        foreach (var line in proposal.Body.Split('\n'))
        {
            output.WriteLine(line.Length > 0 ? $"    {line}" : "");
        }
    }

    /// <summary>What became of a cluster, in a line.</summary>
    public static string Line(ClusterReport report) => report.Reason.Length > 0 ? $"{Words(report.Outcome)}: {report.Reason}" : Words(report.Outcome);

    /// <summary>How many ended in which way.</summary>
    public static string Summary(SyncResult result) => string.Join(", ", result.Clusters
        .GroupBy(report => report.Outcome)
        .OrderBy(group => group.Key)
        .Select(group => string.Create(CultureInfo.InvariantCulture, $"{group.Count()} {Words(group.Key)}")));

    /// <summary>Who changed which file, when.</summary>
    public static string Said(Drift drift) =>
        $"{drift.Path} was {(drift.IsDeleted ? "deleted" : "changed")}{(drift.By is { } by ? $" by {by} on {drift.When!.Value.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} in {drift.Commit![..12]}" : "")}";

    /// <summary>An outcome, for people.</summary>
    public static string Words(ClusterOutcome outcome) => outcome switch
    {
        ClusterOutcome.UpToDate => "up to date",
        ClusterOutcome.Pending => "would change",
        _ => outcome.ToString().ToLowerInvariant(),
    };
}
