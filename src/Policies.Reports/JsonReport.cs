using System.Text.Json;

namespace Policies.Reports;

/// <summary>Findings for programs: a JSON array of objects.</summary>
public static class JsonReport
{
    /// <summary>Writes all findings, those set aside with the reason.</summary>
    public static void Write(Stream to, IReadOnlyList<ReportedFinding> findings)
    {
        using var json = new Utf8JsonWriter(to, Formats.Json);
        json.WriteStartArray();
        foreach (var finding in findings)
        {
            json.WriteStartObject();
            json.WriteString("id", finding.Id);
            json.WriteString("severity", finding.Severity.ToString().ToLowerInvariant());
            json.WriteString("message", finding.Message);
            json.WriteString("file", finding.File);
            json.WriteNumber("line", finding.Line);
            if (finding.Column > 0)
            {
                json.WriteNumber("column", finding.Column);
            }

            json.WriteString("subject", finding.Subject);
            json.WriteString("fingerprint", finding.Fingerprint);
            if (finding.SuppressedBecause is { } because)
            {
                json.WriteString("suppressed", because);
            }

            if (finding.HelpLink is { } link)
            {
                json.WriteString("help", link);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.Flush();
        to.WriteByte((byte)'\n');
    }
}
