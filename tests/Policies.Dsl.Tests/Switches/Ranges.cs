using System.Net;
using System.Net.Sockets;

namespace Policies.Tests.Switches;

/// <summary>Ranges of addresses with a meaning, from the registries and not from the code that writes policies.</summary>
internal static class Ranges
{
    /// <summary>RFC 1918, RFC 6598, RFC 4193.</summary>
    public static IReadOnlyList<IPNetwork> Private { get; } = Of("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "fc00::/7");

    /// <summary>What the IANA registries of special-purpose addresses do not call globally reachable, beside the private ones and IPv4 in IPv6, which no wire carries; and multicast.</summary>
    public static IReadOnlyList<IPNetwork> Special { get; } = Of(
        "0.0.0.0/8", "127.0.0.0/8", "169.254.0.0/16", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24",
        "224.0.0.0/4", "240.0.0.0/4", "255.255.255.255/32",
        "::/128", "::1/128", "64:ff9b:1::/48", "100::/64", "100:0:0:1::/64", "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20", "5f00::/16", "fe80::/10", "ff00::/8");

    public static IReadOnlyList<IPNetwork> Of(params IEnumerable<string> texts) => [.. texts.Select(IPNetwork.Parse)];

    public static bool Has(this IEnumerable<IPNetwork> ranges, IPAddress address) => ranges.Any(range => range.Contains(address));

    /// <summary>The first and the last address of a range and their neighbours outside.</summary>
    public static IEnumerable<IPAddress> Edges(IPNetwork range)
    {
        var family = range.BaseAddress.AddressFamily;
        var bits = family == AddressFamily.InterNetwork ? 32 : 128;
        var first = ToNumber(range.BaseAddress);
        var last = first + (UInt128.One << (bits - range.PrefixLength)) - 1;
        var highest = bits == 32 ? uint.MaxValue : UInt128.MaxValue;
        if (first > 0)
        {
            yield return FromNumber(first - 1, bits);
        }

        yield return FromNumber(first, bits);
        yield return FromNumber(last, bits);
        if (last < highest)
        {
            yield return FromNumber(last + 1, bits);
        }
    }

    /// <summary>An address of a range, counted from its first.</summary>
    public static string Nth(string range, int n)
    {
        var first = IPNetwork.Parse(range).BaseAddress;
        return FromNumber(ToNumber(first) + (UInt128)n, first.AddressFamily == AddressFamily.InterNetwork ? 32 : 128).ToString();
    }

    private static UInt128 ToNumber(IPAddress address) => address.GetAddressBytes().Aggregate(UInt128.Zero, (number, part) => (number << 8) | part);

    private static IPAddress FromNumber(UInt128 number, int bits) =>
        new([.. Enumerable.Range(1, bits / 8).Select(i => (byte)(number >> (bits - (8 * i))))]);
}
