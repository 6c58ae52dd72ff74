namespace Policies.Verification.Connections.Formats;

/// <summary>Writes connections as lines <c>source => destination : ports</c>, which others rely on.</summary>
public static class ConnectionText
{
    /// <summary>Writes a line for each connection.</summary>
    public static void Write(TextWriter writer, IEnumerable<Connection> connections)
    {
        foreach (var (source, destination, ports) in connections)
        {
            writer.Write(source.Text);
            writer.Write(" => ");
            writer.Write(destination.Text);
            writer.Write(" : ");
            writer.Write(ports.ToString());
            writer.Write('\n');
        }
    }
}
