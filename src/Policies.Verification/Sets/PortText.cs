using System.Globalization;

namespace Policies.Verification.Sets;

/// <summary>Reads ports as people write them: <c>443</c>, <c>TCP/8443</c>, <c>53/UDP</c>, <c>8000-8099</c>, several with commas between them.</summary>
public static class PortText
{
    /// <summary>Reads them; where no protocol is said, every protocol is meant.</summary>
    public static bool TryParse(string text, out ConnectionSet ports)
    {
        ports = ConnectionSet.None;
        foreach (var part in text.Split(','))
        {
            if (Part(part.Trim()) is not { } read)
            {
                return false;
            }

            ports = ports.Union(read);
        }

        return true;
    }

    private static ConnectionSet? Part(string text)
    {
        var parts = text.Split('/', ' ');
        var protocols = parts.Select(ProtocolOf).OfType<Protocol>().ToList();
        var numbers = parts.Where(part => ProtocolOf(part) is null).ToList();
        if (protocols.Count > 1 || numbers.Count > 1)
        {
            return null;
        }

        var (first, last) = (1, ConnectionSet.LastPort);
        if (numbers.Count == 1 && !TryRange(numbers[0], out first, out last))
        {
            return null;
        }

        return (protocols.Count == 1 ? protocols : [.. Enum.GetValues<Protocol>()])
            .Aggregate(ConnectionSet.None, (all, protocol) => all.Union(ConnectionSet.Of(protocol, first, last)));
    }

    private static bool TryRange(string text, out int first, out int last)
    {
        var dash = text.IndexOf('-', StringComparison.Ordinal);
        last = 0;
        return TryNumber(dash < 0 ? text : text[..dash], out first) && TryNumber(text[(dash + 1)..], out last) && first <= last;
    }

    private static bool TryNumber(string text, out int port) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out port) && port is >= 1 and <= ConnectionSet.LastPort;

    private static Protocol? ProtocolOf(string text) => text.ToUpperInvariant() switch
    {
        "TCP" => Protocol.Tcp,
        "UDP" => Protocol.Udp,
        "SCTP" => Protocol.Sctp,
        _ => null,
    };
}
