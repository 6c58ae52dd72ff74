using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Policies.Verification.Connections.Explaining;
using Policies.Verification.Network.Rules;

namespace Policies.Verification.Connections.Formats;

/// <summary>
/// Writes connections as an array of objects <c>{"src", "dst", "conn"}</c>, with <c>"why"</c> where asked for; with exposures, the array
/// is <c>"connections"</c> of an object whose other member is <c>"exposures"</c>.
/// </summary>
public static class ConnectionJson
{
    /// <summary>Writes a report.</summary>
    public static void Write(TextWriter writer, ConnectionReport report)
    {
        if (report.Exposures is null)
        {
            Array(writer, "", report.Connections.Select(connection => Object(connection, report)));
            writer.Write('\n');
            return;
        }

        writer.Write("{\n  \"connections\": ");
        Array(writer, "  ", report.Connections.Select(connection => Object(connection, report)));
        writer.Write(",\n  \"exposures\": ");
        Array(writer, "  ", report.Exposures.Select(exposure =>
            $"{{{Members(
                ("workload", exposure.Workload.Text),
                ("direction", exposure.Direction == Direction.Ingress ? "ingress" : "egress"),
                ("peer", exposure.Peer),
                ("conn", exposure.Ports.ToString()))}}}"));
        writer.Write("\n}\n");
    }

    private static void Array(TextWriter writer, string indent, IEnumerable<string> items)
    {
        var any = false;
        foreach (var item in items)
        {
            writer.Write(any ? $",\n{indent}  " : $"[\n{indent}  ");
            writer.Write(item);
            any = true;
        }

        writer.Write(any ? $"\n{indent}]" : "[]");
    }

    private static string Object(Connection connection, ConnectionReport report)
    {
        var members = Members(("src", connection.Source.Text), ("dst", connection.Destination.Text), ("conn", connection.Ports.ToString()));
        return report.Explain is null ? $"{{{members}}}" : $"{{{members}, \"why\": [{string.Join(", ", Reasons(report.Explain(connection)))}]}}";
    }

    private static IEnumerable<string> Reasons(Explanation explanation) =>
    [
        .. explanation.Egress.Select(decision => Reason("egress", decision)),
        .. explanation.Ingress.Select(decision => Reason("ingress", decision)),
        .. explanation.Entrances.Select(entrance => Reason(
            entrance.Source.File,
            entrance.Line,
            ("at", "entrance"),
            ("decision", "leads"),
            ("ports", entrance.Ports.ToString()),
            ("by", $"{entrance.Source.Object.Kind} {entrance.Source.Object.Namespace ?? "default"}/{entrance.Source.Object.Name}"),
            ("service", entrance.Service))),
    ];

    private static string Reason(string direction, Decision decision) => Reason(
        decision.Rule?.File ?? decision.Policy?.Source.File,
        decision.Rule?.Line ?? decision.Policy?.Source.Line ?? 0,
        ("at", direction),
        ("decision", char.ToLowerInvariant(decision.Kind.ToString()[0]) + decision.Kind.ToString()[1..]),
        ("ports", decision.Ports.ToString()),
        ("by", decision.Policy?.ToString()),
        ("rule", decision.Rule?.ToString()));

    private static string Reason(string? file, int line, params (string, string?)[] members) =>
        $"{{{Members([.. members, ("file", file)])}{(file is null ? "" : string.Create(CultureInfo.InvariantCulture, $", \"line\": {line}"))}}}";

    private static string Members(params (string Name, string? Value)[] members) =>
        string.Join(", ", members.Where(member => member.Value is not null).Select(member => $"\"{member.Name}\": {Text(member.Value!)}"));

    // What is written is JSON by itself and never a part of HTML, so '>' need not look like '\u003E'.
    private static string Text(string text) => $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}
