using System.Globalization;
using System.Text;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;
using Policies.Reconciler.Planning;
using Policies.Reconciler.Syncing;

namespace Policies.Cli.Reconciling;

/// <summary>What a sync would change, for people: a diff and a summary per cluster, what is the same on many clusters said once.</summary>
internal sealed class PlanText(TextWriter output, bool isColoured)
{
    private const string Green = "\e[32m";
    private const string Red = "\e[31m";
    private const string Bold = "\e[1m";
    private const string Plain = "\e[0m";

    /// <summary>Writes all of it.</summary>
    public void Write(SyncResult result)
    {
        foreach (var same in result.Clusters.Where(report => report.Plan is { HasChanges: true, Faults.Count: 0 }).GroupBy(Signature).OrderBy(group => group.First().Cluster, StringComparer.Ordinal))
        {
            var names = same.Select(report => report.Cluster).ToList();
            Line(Bold, names.Count == 1 ? names[0] : string.Create(CultureInfo.InvariantCulture, $"{names.Count} clusters: {string.Join(", ", names)}"));
            foreach (var change in same.First().Plan!.Changes)
            {
                Write(change);
            }

            foreach (var line in ChangeWords.Lines(same.First().Plan!.Changes))
            {
                output.WriteLine($"  {line}");
            }

            foreach (var deletion in same.First().Plan!.Deletions)
            {
                Line(Red, $"  takes away: {deletion}");
            }

            output.WriteLine();
        }

        ReportText.Write(output, result);
    }

    private void Write(PlannedChange change)
    {
        switch (change)
        {
            case { Before: null }:
                Line(Green, $"  + {change.Path}");
                break;
            case { After: null }:
                Line(Red, $"  - {change.Path}");
                break;
            default:
                output.WriteLine($"  ~ {change.Path}");
                foreach (var line in InlineDiffBuilder.Diff(Text(change.Before), Text(change.After)).Lines.Where(line => line.Type is ChangeType.Inserted or ChangeType.Deleted))
                {
                    Line(line.Type == ChangeType.Inserted ? Green : Red, $"      {(line.Type == ChangeType.Inserted ? '+' : '-')} {line.Text}");
                }

                break;
        }
    }

    private void Line(string colour, string text) => output.WriteLine(isColoured ? $"{colour}{text}{Plain}" : text);

    // Somebody else wrote what stands there now: control characters are not passed on to a terminal.
    private static string Text(ReadOnlyMemory<byte>? content) =>
        string.Concat(Encoding.UTF8.GetString(content!.Value.Span).Select(c => char.IsControl(c) && c != '\n' ? '\uFFFD' : c));

    private static string Signature(ClusterReport report) =>
        string.Join('\n', report.Plan!.Changes.Select(change => $"{change.Path} {Hash(change.Before)} {Hash(change.After)}"));

    private static string Hash(ReadOnlyMemory<byte>? content) => content is { } bytes ? Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(bytes.Span)) : "-";
}
