using Policies.Objects.Addresses;

namespace Policies.Verification.Sets;

/// <summary>The addresses of one family from the first to the last, both included.</summary>
public readonly record struct AddressRange(IpAddress First, IpAddress Last)
{
    /// <summary>Every IPv4 address.</summary>
    public static AddressRange EveryIPv4 { get; } = new(new(AddressFamily.IPv4, 0, 0), new(AddressFamily.IPv4, 0, uint.MaxValue));

    /// <summary>Every IPv6 address.</summary>
    public static AddressRange EveryIPv6 { get; } = new(new(AddressFamily.IPv6, 0, 0), new(AddressFamily.IPv6, ulong.MaxValue, ulong.MaxValue));

    /// <summary>The family of both ends.</summary>
    public AddressFamily Family => First.Family;

    /// <summary>As in <c>10.0.0.0-10.255.255.255</c>.</summary>
    public override string ToString() => $"{First}-{Last}";
}
