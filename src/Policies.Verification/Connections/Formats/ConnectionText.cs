using Policies.Verification.Connections.Explaining;
using Policies.Verification.Network.Rules;

namespace Policies.Verification.Connections.Formats;

/// <summary>
/// Writes connections as lines <c>source => destination : ports</c>, which others rely on; below each, where asked for, the decisions
/// that it comes from; after an empty line, where asked for, the exposures.
/// </summary>
public static class ConnectionText
{
    /// <summary>Writes a report.</summary>
    public static void Write(TextWriter writer, ConnectionReport report)
    {
        foreach (var connection in report.Connections)
        {
            writer.Write(connection.Source.Text);
            writer.Write(" => ");
            writer.Write(connection.Destination.Text);
            writer.Write(" : ");
            writer.Write(connection.Ports.ToString());
            writer.Write('\n');
            if (report.Explain is not null)
            {
                Reasons(writer, report.Explain(connection));
            }
        }

        if (report.Exposures is not null)
        {
            writer.Write("\nExposure:\n");
            foreach (var (workload, direction, peer, ports) in report.Exposures)
            {
                writer.Write($"{workload} {(direction == Direction.Ingress ? "<=" : "=>")} [{peer}] : {ports}\n");
            }
        }
    }

    /// <summary>The decisions of an explanation, a line each, as <c>egress: …</c>, <c>ingress: …</c> and <c>entrance: …</c>.</summary>
    public static IEnumerable<string> Reasons(Explanation explanation) =>
    [
        .. explanation.Egress.Select(decision => $"egress: {decision}"),
        .. explanation.Ingress.Select(decision => $"ingress: {decision}"),
        .. explanation.Entrances.Select(entrance => $"entrance: {entrance}"),
    ];

    private static void Reasons(TextWriter writer, Explanation explanation)
    {
        foreach (var reason in Reasons(explanation))
        {
            writer.Write($"    {reason}\n");
        }
    }
}
