using System.Text.Json;
using Policies.Reports;

namespace Policies.Cli.Checking;

/// <summary>Findings that were there before somebody began to look, so that only what is new is said; a file of fingerprints.</summary>
internal static class Baseline
{
    private const string Reason = "in the baseline";

    /// <summary>Sets the findings of a baseline aside.</summary>
    /// <exception cref="CommandFailure">The file is no baseline.</exception>
    public static IReadOnlyList<ReportedFinding> Apply(IReadOnlyList<ReportedFinding> findings, string file)
    {
        HashSet<string> known;
        try
        {
            using var read = JsonDocument.Parse(File.ReadAllBytes(file));
            known = [.. read.RootElement.GetProperty("findings").EnumerateArray().Select(each => each.GetProperty("fingerprint").GetString()!)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw CommandFailure.Unreadable($"'{file}' is no baseline ({e.Message}); write one with --write-baseline");
        }

        return [.. findings.Select(finding => known.Contains(finding.Fingerprint) ? finding with { SuppressedBecause = Reason } : finding)];
    }

    /// <summary>Writes a baseline of findings; it is there whole or not at all.</summary>
    public static void Write(IReadOnlyList<ReportedFinding> findings, string file)
    {
        var text = JsonSerializer.Serialize(
            new
            {
                version = 1,
                findings = findings
                    .Select(finding => new { fingerprint = finding.Fingerprint, id = finding.Id, file = finding.File, subject = finding.Subject })
                    .DistinctBy(finding => finding.fingerprint)
                    .OrderBy(finding => finding.id, StringComparer.Ordinal).ThenBy(finding => finding.file, StringComparer.Ordinal).ThenBy(finding => finding.fingerprint, StringComparer.Ordinal),
            },
            Json.Indented);
        var part = file + ".part";
        File.WriteAllText(part, text + "\n");
        File.Move(part, file, overwrite: true);
    }
}
