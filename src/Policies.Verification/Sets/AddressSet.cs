using Policies.Objects.Addresses;

namespace Policies.Verification.Sets;

/// <summary>A set of addresses of both families.</summary>
public sealed class AddressSet : IEquatable<AddressSet>
{
    private readonly IntervalSet<UInt128> ipv4;
    private readonly IntervalSet<UInt128> ipv6;

    private AddressSet(IntervalSet<UInt128> ipv4, IntervalSet<UInt128> ipv6) => (this.ipv4, this.ipv6) = (ipv4, ipv6);

    /// <summary>No address.</summary>
    public static AddressSet Empty { get; } = new(IntervalSet.Empty<UInt128>(), IntervalSet.Empty<UInt128>());

    /// <summary>Every address of both families.</summary>
    public static AddressSet Everything { get; } = Of(AddressRange.EveryIPv4).Union(Of(AddressRange.EveryIPv6));

    /// <summary>Whether there is no address in it.</summary>
    public bool IsEmpty => ipv4.IsEmpty && ipv6.IsEmpty;

    /// <summary>Whether there is an IPv6 address in it.</summary>
    public bool HasIPv6 => !ipv6.IsEmpty;

    /// <summary>The fewest ranges that hold exactly these addresses: IPv4 first, each family in ascending order.</summary>
    public IEnumerable<AddressRange> Ranges =>
        ipv4.Select(range => Range(AddressFamily.IPv4, range)).Concat(ipv6.Select(range => Range(AddressFamily.IPv6, range)));

    /// <summary>The addresses of a range.</summary>
    public static AddressSet Of(AddressRange range)
    {
        var numbers = IntervalSet.Of(Number(range.First), Number(range.Last));
        return range.Family == AddressFamily.IPv4 ? new(numbers, IntervalSet.Empty<UInt128>()) : new(IntervalSet.Empty<UInt128>(), numbers);
    }

    /// <summary>The addresses of a network.</summary>
    public static AddressSet Of(IpNetwork network) => Of(new AddressRange(network.First, network.Last));

    /// <summary>What is in either.</summary>
    public AddressSet Union(AddressSet other) => new(ipv4.Union(other.ipv4), ipv6.Union(other.ipv6));

    /// <summary>What is in both.</summary>
    public AddressSet Intersect(AddressSet other) => new(ipv4.Intersect(other.ipv4), ipv6.Intersect(other.ipv6));

    /// <summary>What is in this one and not in the other.</summary>
    public AddressSet Except(AddressSet other) => new(ipv4.Except(other.ipv4), ipv6.Except(other.ipv6));

    /// <summary>Whether every address of another set is in this one.</summary>
    public bool Contains(AddressSet other) => other.Except(this).IsEmpty;

    /// <summary>Whether an address is in it.</summary>
    public bool Contains(IpAddress address) => Of(address.Family).Contains(Number(address));

    /// <inheritdoc/>
    public bool Equals(AddressSet? other) => other is not null && ipv4.Equals(other.ipv4) && ipv6.Equals(other.ipv6);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as AddressSet);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((ipv4.GetHashCode() * 31) + ipv6.GetHashCode());

    /// <inheritdoc/>
    public override string ToString() => string.Join(',', Ranges);

    /// <summary>
    /// Divides both families wherever one of the sets begins or ends: the fewest ranges each of which lies in every set as a
    /// whole or not at all, IPv4 first, in ascending order.
    /// </summary>
    public static AddressRange[] Divide(IEnumerable<AddressSet> sets)
    {
        var (four, six) = (new SortedSet<UInt128> { 0 }, new SortedSet<UInt128> { 0 });
        foreach (var set in sets)
        {
            Cut(set.ipv4, four, uint.MaxValue);
            Cut(set.ipv6, six, UInt128.MaxValue);
        }

        return [.. Pieces(AddressFamily.IPv4, four, uint.MaxValue), .. Pieces(AddressFamily.IPv6, six, UInt128.MaxValue)];
    }

    private static void Cut(IntervalSet<UInt128> set, SortedSet<UInt128> starts, UInt128 highest)
    {
        foreach (var (first, last) in set)
        {
            starts.Add(first);
            if (last < highest)
            {
                starts.Add(last + 1);
            }
        }
    }

    private static IEnumerable<AddressRange> Pieces(AddressFamily family, SortedSet<UInt128> starts, UInt128 highest)
    {
        UInt128? from = null;
        foreach (var start in starts)
        {
            if (from is { } first)
            {
                yield return Range(family, new(first, start - 1));
            }

            from = start;
        }

        yield return Range(family, new(from!.Value, highest));
    }

    private static UInt128 Number(IpAddress address) => new(address.High, address.Low);

    private static AddressRange Range(AddressFamily family, Interval<UInt128> range) => new(Address(family, range.First), Address(family, range.Last));

    private static IpAddress Address(AddressFamily family, UInt128 number) => new(family, (ulong)(number >> 64), (ulong)number);

    private IntervalSet<UInt128> Of(AddressFamily family) => family == AddressFamily.IPv4 ? ipv4 : ipv6;
}
