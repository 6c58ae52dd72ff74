using CsCheck;
using Policies.Verification.Sets;

namespace Policies.Verification.Tests.Sets;

public sealed class IntervalSetTests
{
    private static readonly Gen<IntervalSet<int>> Sets =
        Gen.Select(Gen.Int[1, 30], Gen.Int[0, 6], (first, length) => new Interval<int>(first, first + length)).List[0, 6].Select(IntervalSet.Of);

    [Fact]
    public void Sets_hold_what_sets_of_numbers_hold() => Gen.Select(Sets, Sets).Sample((a, b) =>
    {
        Assert.Equal(Members(a).Union(Members(b)).Order(), Members(a.Union(b)));
        Assert.Equal(Members(a).Intersect(Members(b)).Order(), Members(a.Intersect(b)));
        Assert.Equal(Members(a).Except(Members(b)).Order(), Members(a.Except(b)));
        Assert.Equal(Members(b).All(Members(a).Contains), a.Contains(b));
        Assert.All(Enumerable.Range(0, 40), number => Assert.Equal(Members(a).Contains(number), a.Contains(number)));
    });

    [Fact]
    public void Sets_with_the_same_members_are_equal_and_written_in_one_way() => Gen.Select(Sets, Sets).Sample((a, b) =>
    {
        var detour = a.Union(b).Except(b.Except(a));
        Assert.Equal(a, detour);
        Assert.Equal(a.GetHashCode(), detour.GetHashCode());
        Assert.All(a.Zip(a.Skip(1)), pair => Assert.True(pair.First.Last + 1 < pair.Second.First));
    });

    [Fact]
    public void The_ends_of_the_scale_are_numbers_like_others()
    {
        var all = IntervalSet.Of(UInt128.MinValue, UInt128.MaxValue);
        var most = all.Except(IntervalSet.Of(UInt128.MaxValue, UInt128.MaxValue)).Except(IntervalSet.Of(UInt128.MinValue, UInt128.MinValue));
        Assert.Equal([new(1, UInt128.MaxValue - 1)], most);
        Assert.Equal(all, most.Union(all.Except(most)));
        Assert.True(all.Except(all).IsEmpty);
    }

    private static List<int> Members(IntervalSet<int> set) => [.. set.SelectMany(interval => Enumerable.Range(interval.First, interval.Last - interval.First + 1))];
}
