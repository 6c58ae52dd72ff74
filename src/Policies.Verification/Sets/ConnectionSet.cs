using System.Globalization;

namespace Policies.Verification.Sets;

/// <summary>The ports of each protocol on which one end may open connections to another; ports go from 1 to 65535.</summary>
public sealed class ConnectionSet : IEquatable<ConnectionSet>
{
    /// <summary>The highest port.</summary>
    public const int LastPort = 65535;

    private static readonly IntervalSet<int> EveryPort = IntervalSet.Of(1, LastPort);

    private readonly IntervalSet<int> sctp;
    private readonly IntervalSet<int> tcp;
    private readonly IntervalSet<int> udp;
    private string? text;

    private ConnectionSet(IntervalSet<int> sctp, IntervalSet<int> tcp, IntervalSet<int> udp) => (this.sctp, this.tcp, this.udp) = (sctp, tcp, udp);

    /// <summary>No connection.</summary>
    public static ConnectionSet None { get; } = new(IntervalSet.Empty<int>(), IntervalSet.Empty<int>(), IntervalSet.Empty<int>());

    /// <summary>Every port of every protocol.</summary>
    public static ConnectionSet All { get; } = new(EveryPort, EveryPort, EveryPort);

    /// <summary>Whether nothing is allowed.</summary>
    public bool IsEmpty => ReferenceEquals(this, None);

    /// <summary>Whether everything is allowed.</summary>
    public bool IsAll => ReferenceEquals(this, All);

    /// <summary>Every port of a protocol.</summary>
    public static ConnectionSet Of(Protocol protocol) => Of(protocol, EveryPort);

    /// <summary>The ports of a protocol from the first to the last; what is no port is left out.</summary>
    public static ConnectionSet Of(Protocol protocol, int first, int last) => Of(protocol, IntervalSet.Of(Math.Max(first, 1), Math.Min(last, LastPort)));

    /// <summary>One port.</summary>
    public static ConnectionSet Of(Protocol protocol, int port) => Of(protocol, port, port);

    /// <summary>The ports of a protocol.</summary>
    public IntervalSet<int> Ports(Protocol protocol) => protocol switch
    {
        Protocol.Sctp => sctp,
        Protocol.Tcp => tcp,
        _ => udp,
    };

    /// <summary>What either allows.</summary>
    public ConnectionSet Union(ConnectionSet other) =>
        IsEmpty || other.IsAll ? other
        : other.IsEmpty || IsAll ? this
        : Of(sctp.Union(other.sctp), tcp.Union(other.tcp), udp.Union(other.udp));

    /// <summary>What both allow.</summary>
    public ConnectionSet Intersect(ConnectionSet other) =>
        IsAll || other.IsEmpty ? other
        : other.IsAll || IsEmpty ? this
        : Of(sctp.Intersect(other.sctp), tcp.Intersect(other.tcp), udp.Intersect(other.udp));

    /// <summary>What this one allows and the other does not.</summary>
    public ConnectionSet Except(ConnectionSet other) =>
        other.IsAll ? None
        : other.IsEmpty || IsEmpty ? this
        : Of(sctp.Except(other.sctp), tcp.Except(other.tcp), udp.Except(other.udp));

    /// <summary>Whether everything that another allows is allowed.</summary>
    public bool Contains(ConnectionSet other) => IsAll || other.Except(this).IsEmpty;

    /// <summary>Whether a port is allowed.</summary>
    public bool Contains(Protocol protocol, int port) => Ports(protocol).Contains(port);

    /// <inheritdoc/>
    public bool Equals(ConnectionSet? other) =>
        ReferenceEquals(this, other) || (other is not null && sctp.Equals(other.sctp) && tcp.Equals(other.tcp) && udp.Equals(other.udp));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ConnectionSet);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((((sctp.GetHashCode() * 31) + tcp.GetHashCode()) * 31) + udp.GetHashCode());

    /// <summary>As in <c>TCP 80,443-445,UDP 53</c>; <c>All Connections</c> and <c>No Connections</c> where that is so.</summary>
    public override string ToString() => text ??= IsAll ? "All Connections" : IsEmpty ? "No Connections" : string.Join(',', Parts());

    private static ConnectionSet Of(Protocol protocol, IntervalSet<int> ports)
    {
        var none = IntervalSet.Empty<int>();
        return Of(protocol == Protocol.Sctp ? ports : none, protocol == Protocol.Tcp ? ports : none, protocol == Protocol.Udp ? ports : none);
    }

    // The two ends of the scale are single objects, so that most questions are answered by looking at a reference.
    private static ConnectionSet Of(IntervalSet<int> sctp, IntervalSet<int> tcp, IntervalSet<int> udp) =>
        sctp.IsEmpty && tcp.IsEmpty && udp.IsEmpty ? None
        : sctp.Equals(EveryPort) && tcp.Equals(EveryPort) && udp.Equals(EveryPort) ? All
        : new(sctp, tcp, udp);

    private IEnumerable<string> Parts() =>
        from protocol in Enum.GetValues<Protocol>()
        where !Ports(protocol).IsEmpty
        select $"{protocol.ToString().ToUpperInvariant()} {Text(Ports(protocol))}";

    private static string Text(IntervalSet<int> ports) => string.Join(',', ports.Select(range => range.First == range.Last
        ? range.First.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{range.First}-{range.Last}")));
}
