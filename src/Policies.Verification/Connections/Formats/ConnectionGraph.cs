using Policies.Verification.Network;

namespace Policies.Verification.Connections.Formats;

/// <summary>Writes connections as a graph of Graphviz (https://graphviz.org/doc/info/lang.html), with a frame for each namespace.</summary>
public static class ConnectionGraph
{
    /// <summary>Writes a report; a graph has no place for reasons and exposures.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="report">What.</param>
    /// <param name="workloads">Workloads that are drawn even where nothing connects to them.</param>
    public static void Write(TextWriter writer, ConnectionReport report, IEnumerable<Workload> workloads)
    {
        var connections = report.Connections.Where(connection => !connection.Ports.IsEmpty).ToList();
        var ends = connections.SelectMany(connection => new[] { connection.Source, connection.Destination }).Distinct().ToList();
        var drawn = workloads.Concat(ends.Select(end => end.Workload).OfType<Workload>()).Distinct();
        writer.Write("digraph {\n");
        foreach (var group in drawn.GroupBy(workload => workload.Namespace).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            writer.Write($"  subgraph {Text($"cluster_{group.Key}")} {{\n    label={Text(group.Key)}\n");
            foreach (var name in group.Select(workload => workload.ToString()).Order(StringComparer.Ordinal))
            {
                writer.Write($"    {Text(name)} [label={Text(name[(group.Key.Length + 1)..])}]\n");
            }

            writer.Write("  }\n");
        }

        foreach (var name in ends.Where(end => end.Workload is null).Select(end => end.Text).Distinct().Order(StringComparer.Ordinal))
        {
            writer.Write($"  {Text(name)} [shape=box]\n");
        }

        foreach (var (source, destination, ports) in connections)
        {
            writer.Write($"  {Text(source.Text)} -> {Text(destination.Text)} [label={Text(ports.ToString())}]\n");
        }

        writer.Write("}\n");
    }

    private static string Text(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
