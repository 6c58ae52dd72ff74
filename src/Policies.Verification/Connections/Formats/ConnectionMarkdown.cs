using Policies.Verification.Network.Rules;

namespace Policies.Verification.Connections.Formats;

/// <summary>Writes connections as a table of Markdown, for a pull request or a wiki.</summary>
public static class ConnectionMarkdown
{
    /// <summary>Writes a report.</summary>
    public static void Write(TextWriter writer, ConnectionReport report)
    {
        writer.Write(report.Explain is null ? "| src | dst | conn |\n|-----|-----|------|\n" : "| src | dst | conn | why |\n|-----|-----|------|-----|\n");
        foreach (var connection in report.Connections)
        {
            writer.Write($"| {Cell(connection.Source.Text)} | {Cell(connection.Destination.Text)} | {connection.Ports} |");
            writer.Write(report.Explain is null ? "\n" : $" {string.Join("<br>", ConnectionText.Reasons(report.Explain(connection)).Select(Cell))} |\n");
        }

        if (report.Exposures is not null)
        {
            writer.Write("\n| workload | direction | open to | conn |\n|-----|-----|-----|------|\n");
            foreach (var (workload, direction, peer, ports) in report.Exposures)
            {
                writer.Write($"| {Cell(workload.Text)} | {(direction == Direction.Ingress ? "ingress" : "egress")} | {Cell(peer)} | {ports} |\n");
            }
        }
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).Replace("*", "\\*", StringComparison.Ordinal);
}
