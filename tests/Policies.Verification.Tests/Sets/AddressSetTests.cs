using CsCheck;
using Policies.Objects.Addresses;
using Policies.Verification.Sets;

namespace Policies.Verification.Tests.Sets;

public sealed class AddressSetTests
{
    private static readonly Gen<AddressSet> Sets =
        Gen.Select(Gen.OneOf(Gen.Const("10.0.0."), Gen.Const("fd00::")), Gen.Int[0, 15], Gen.Int[0, 4], (start, last, bits) =>
            AddressSet.Of(Network($"{start}{last}/{(start.Contains(':', StringComparison.Ordinal) ? 128 : 32) - bits}"))).List[0, 4].Select(sets => sets.Aggregate(AddressSet.Empty, (all, one) => all.Union(one)));

    [Fact]
    public void Divided_ranges_are_disjoint_and_cover_both_families_and_no_set_divides_them() => Sets.List[0, 5].Sample(sets =>
    {
        var ranges = AddressSet.Divide(sets);

        Assert.Equal(AddressSet.Everything, ranges.Aggregate(AddressSet.Empty, (all, range) => all.Union(AddressSet.Of(range))));
        Assert.All(ranges.Zip(ranges.Skip(1)), pair => Assert.True(pair.First.Last < pair.Second.First));
        Assert.All(ranges, range => Assert.All(sets, set =>
            Assert.True(set.Contains(AddressSet.Of(range)) || set.Intersect(AddressSet.Of(range)).IsEmpty)));
    });

    [Fact]
    public void Divided_ranges_are_as_few_as_they_can_be() => Sets.List[1, 5].Sample(sets =>
    {
        var starts = sets.SelectMany(set => set.Ranges).SelectMany(range => new[] { range.First, range.Last.Next }).ToHashSet();
        Assert.All(
            AddressSet.Divide(sets).Where(range => range.First is not { High: 0, Low: 0 }),
            range => Assert.Contains(range.First, starts));
    });

    [Fact]
    public void A_network_less_others_is_written_as_ranges()
    {
        var rest = AddressSet.Of(Network("10.0.0.0/8")).Except(AddressSet.Of(Network("10.11.0.0/16"))).Union(AddressSet.Of(Network("2001:db8::/32")));
        Assert.Equal("10.0.0.0-10.10.255.255,10.12.0.0-10.255.255.255,2001:db8::-2001:db8:ffff:ffff:ffff:ffff:ffff:ffff", rest.ToString());
    }

    private static IpNetwork Network(string text)
    {
        Assert.True(IpNetwork.TryParse(text, out var network));
        return network;
    }
}
