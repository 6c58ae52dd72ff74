using System.Net;
using CsCheck;
using Policies.Objects.Addresses;

namespace Policies.Objects.Tests.Addresses;

/// <summary>Addresses and networks against .NET's own.</summary>
public sealed class IpNetworkTests
{
    // Few bits differ, so that networks meet.
    private static readonly Gen<IPAddress> V4 = Gen.OneOf(
        Gen.Byte.Array[4],
        Gen.OneOf<byte>(0, 1, 127, 128, 255).Array[4]).Select(bytes => new IPAddress(bytes));

    private static readonly Gen<IPAddress> V6 = Gen.OneOf(
        Gen.Byte.Array[16],
        Gen.OneOf<byte>(0, 1, 128, 255).Array[16],
        Gen.OneOf<byte>(0, 0, 0, 1).Array[16]).Select(bytes => new IPAddress(bytes)).Where(address => !address.IsIPv4MappedToIPv6);

    private static readonly Gen<IPNetwork> Networks = Gen.OneOf(
        Gen.Select(V4, Gen.Int[0, 32], Network),
        Gen.Select(V6, Gen.Int[0, 128], Network));

    [Fact]
    public void Addresses_read_and_print_as_in_NET() => Gen.OneOf(V4, V6).Sample(expected =>
    {
        Assert.True(IpAddress.TryParse(expected.ToString(), out var address));
        Assert.Equal(expected.ToString(), address.ToString());
        Assert.Equal(expected.GetAddressBytes().Length * 8, address.Bits);
    });

    [Fact]
    public void Networks_read_and_print_as_in_NET() => Networks.Sample(expected =>
    {
        Assert.True(IpNetwork.TryParse(expected.ToString(), out var network, out var isCanonical));
        Assert.True(isCanonical);
        Assert.Equal(expected.ToString(), network.ToString());
    });

    [Fact]
    public void A_network_contains_the_addresses_that_it_does_in_NET() => Gen.Select(Networks, Gen.OneOf(V4, V6)).Sample((network, address) =>
        Ours(network).Contains(Ours(address)) == (network.BaseAddress.AddressFamily == address.AddressFamily && network.Contains(address)));

    [Fact]
    public void First_and_last_are_in_it_and_their_neighbours_are_not() => Networks.Sample(network =>
    {
        var ours = Ours(network);
        Assert.Equal(network.BaseAddress.ToString(), ours.First.ToString());
        Assert.True(ours.Contains(ours.First) && ours.Contains(ours.Last));
        Assert.True(ours.Prefix == 0 || !ours.Contains(ours.Last.Next));
        Assert.True(ours.First <= ours.Last);
    });

    [Fact]
    public void Containment_and_overlap_of_networks_agree_with_their_ends() => Gen.Select(Networks, Networks).Sample((left, right) =>
    {
        var (one, other) = (Ours(left), Ours(right));
        var sameFamily = one.First.Family == other.First.Family;
        Assert.Equal(sameFamily && one.First <= other.First && other.Last <= one.Last, one.Contains(other));
        Assert.Equal(sameFamily && one.First <= other.Last && other.First <= one.Last, one.Overlaps(other));
    });

    [Fact]
    public void Addresses_are_ordered_as_their_bytes_are() => Gen.OneOf(Gen.Select(V4, V4), Gen.Select(V6, V6)).Sample((left, right) =>
        Math.Sign(Ours(left).CompareTo(Ours(right))) == Math.Sign(left.GetAddressBytes().AsSpan().SequenceCompareTo(right.GetAddressBytes())));

    [Fact]
    public void The_next_of_an_address_is_one_more_and_of_the_highest_the_lowest()
    {
        Assert.Equal("10.0.1.0", Next("10.0.0.255"));
        Assert.Equal("0.0.0.0", Next("255.255.255.255"));
        Assert.Equal("fd00:0:0:1::", Next("fd00::ffff:ffff:ffff:ffff"));
        Assert.Equal("::", Next("ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"));
    }

    [Theory]
    [InlineData("10.0.0.1/8", "10.0.0.0/8")]
    [InlineData("FD00::/8", "fd00::/8")]
    [InlineData("fd00:0::1/64", "fd00::/64")]
    public void Host_bits_and_other_spellings_are_read_and_told(string text, string printed)
    {
        Assert.True(IpNetwork.TryParse(text, out var network, out var isCanonical));
        Assert.False(isCanonical);
        Assert.Equal(printed, network.ToString());
    }

    [Theory]
    [InlineData("10.0.0.0")]
    [InlineData("10.0.0.0/33")]
    [InlineData("10.0.0.0/08")]
    [InlineData("10.0.0.0/-1")]
    [InlineData("10.0.0.0/ 8")]
    [InlineData("10.0.0/8")]
    [InlineData("010.0.0.0/8")]
    [InlineData("10.0.0.256/8")]
    [InlineData("fd00::/129")]
    [InlineData("fd00::%eth0/64")]
    [InlineData("[fd00::]/64")]
    [InlineData("fd00:::/64")]
    [InlineData("/8")]
    [InlineData("")]
    public void What_is_no_network_is_not_read(string text) => Assert.False(IpNetwork.TryParse(text, out _));

    private static IPNetwork Network(IPAddress address, int prefix)
    {
        var bytes = address.GetAddressBytes();
        for (var bit = prefix; bit < bytes.Length * 8; bit++)
        {
            bytes[bit / 8] &= (byte)~(128 >> (bit % 8));
        }

        return new(new IPAddress(bytes), prefix);
    }

    private static string Next(string text) => IpAddress.TryParse(text, out var address) ? address.Next.ToString() : throw new FormatException(text);

    private static IpAddress Ours(IPAddress address) => IpAddress.TryParse(address.ToString(), out var ours) ? ours : throw new FormatException(address.ToString());

    private static IpNetwork Ours(IPNetwork network) => IpNetwork.TryParse(network.ToString(), out var ours) ? ours : throw new FormatException(network.ToString());
}
