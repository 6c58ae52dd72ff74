using System.Text.Json;
using Policies.Catalogue;

namespace Policies.Reports;

/// <summary>Findings in SARIF 2.1.0, as code-scanning services take it; <see href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html"/>.</summary>
public static class SarifReport
{
    private const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";
    private const string Repository = "https://github.com/policies-dev/policies";

    /// <summary>Writes one run with all findings, those set aside as suppressed results.</summary>
    /// <param name="to">Takes UTF-8.</param>
    /// <param name="findings">The findings; paths are taken as relative to the root of the repository.</param>
    /// <param name="version">The version of this tool.</param>
    /// <param name="run">What kind of run this is, such as <c>check</c>: a service keeps the results of each kind apart.</param>
    public static void Write(Stream to, IReadOnlyList<ReportedFinding> findings, string version, string run)
    {
        var rules = findings.Select(finding => finding.Id).Concat(RuleCatalogue.All.Select(rule => rule.Id.Id)).Distinct().Order(StringComparer.Ordinal).ToList();
        using var json = new Utf8JsonWriter(to, Formats.Json);
        json.WriteStartObject();
        json.WriteString("$schema", Schema);
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "Policies");
        json.WriteString("fullName", $"Policies {version}");
        json.WriteString("semanticVersion", version);
        json.WriteString("informationUri", Repository);
        json.WriteStartArray("rules");
        foreach (var id in rules)
        {
            Describe(json, id, findings.FirstOrDefault(finding => finding.Id == id));
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartObject("automationDetails");
        json.WriteString("id", $"policies/{run}/");
        json.WriteEndObject();
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
        foreach (var finding in findings)
        {
            Result(json, finding, rules.IndexOf(finding.Id));
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        to.WriteByte((byte)'\n');
    }

    private static void Describe(Utf8JsonWriter json, string id, ReportedFinding? example)
    {
        var rule = RuleCatalogue.All.FirstOrDefault(rule => rule.Id.Id == id);
        json.WriteStartObject();
        json.WriteString("id", id);
        if (rule is not null)
        {
            json.WriteString("name", rule.GetType().Name);
        }

        var title = rule?.Title ?? example!.Title;
        var link = rule?.HelpLink ?? example?.HelpLink;
        Text(json, "shortDescription", title);
        Text(json, "fullDescription", $"{title}.");
        Text(json, "help", link is null ? $"{title}. This is a check of the fleet's own; its class says why." : $"{title}. Why, how to fix it and how to exempt: {link}");
        if (link is not null)
        {
            json.WriteString("helpUri", link);
        }

        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", Level(rule?.DefaultSeverity ?? example!.Severity));
        json.WriteEndObject();
        json.WriteStartObject("properties");
        json.WriteStartArray("tags");
        json.WriteStringValue("security");
        json.WriteStringValue(rule?.Category.ToString().ToLowerInvariant() ?? "checks");
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Result(Utf8JsonWriter json, ReportedFinding finding, int rule)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Id);
        json.WriteNumber("ruleIndex", rule);
        json.WriteString("level", Level(finding.Severity));
        Text(json, "message", finding.Message);
        json.WriteStartArray("locations");
        if (finding.File.Length > 0)
        {
            Location(json, finding);
        }

        json.WriteEndArray();
        json.WriteStartObject("partialFingerprints");
        json.WriteString("policies/v1", finding.Fingerprint);
        json.WriteEndObject();

        // Of one run, all results say whether they are suppressed, or none does.
        json.WriteStartArray("suppressions");
        if (finding.SuppressedBecause is { } because)
        {
            json.WriteStartObject();
            json.WriteString("kind", finding.IsSuppressedInSource ? "inSource" : "external");
            json.WriteString("status", "accepted");
            json.WriteString("justification", because);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static void Location(Utf8JsonWriter json, ReportedFinding finding)
    {
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", Path.IsPathRooted(finding.File) ? new Uri(finding.File).AbsoluteUri : string.Join('/', finding.File.Split('/').Select(Uri.EscapeDataString)));
        json.WriteEndObject();
        if (finding.Line > 0)
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", finding.Line);
            if (finding.Column > 0)
            {
                json.WriteNumber("startColumn", finding.Column);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string Level(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Info => "note",
        _ => "none",
    };
}
