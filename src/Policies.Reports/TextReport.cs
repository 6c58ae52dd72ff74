using System.Globalization;

namespace Policies.Reports;

/// <summary>Findings for people: one line each, in the order in which they are given.</summary>
public static class TextReport
{
    /// <summary>Writes the findings that count.</summary>
    public static void Write(TextWriter to, IReadOnlyList<ReportedFinding> findings)
    {
        foreach (var finding in findings.Where(finding => finding.SuppressedBecause is null))
        {
            to.WriteLine(finding);
        }
    }

    /// <summary>How many there are of each severity, in words.</summary>
    public static string Summary(IReadOnlyList<ReportedFinding> findings)
    {
        var counting = findings.Where(finding => finding.SuppressedBecause is null).ToList();
        var parts = new[] { Severity.Error, Severity.Warning, Severity.Info }
            .Select(severity => (severity, Count: counting.Count(finding => finding.Severity == severity)))
            .Where(part => part.Count > 0)
            .Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Count} {Word(part.severity)}{(part.Count == 1 || part.severity == Severity.Info ? "" : "s")}"))
            .ToList();
        var set = findings.Count - counting.Count;
        var aside = set == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {set} set aside");
        return (parts.Count == 0 ? "nothing found" : string.Join(", ", parts)) + aside;
    }

    private static string Word(Severity severity) => severity == Severity.Info ? "information" : severity.ToString().ToLowerInvariant();
}
