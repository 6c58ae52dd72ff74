using CsCheck;
using Policies.Verification.Connections;

namespace Policies.Verification.Tests.Connections;

public sealed class ElementSetTests
{
    // Beyond two elements, or all but two, a set of this universe is kept as bits: every pair of forms comes up.
    private const int Universe = 70;

    private static readonly Gen<ElementSet> Sets =
        Gen.Select(Gen.Int[0, Universe - 1].List[0, 5], Gen.Bool, (few, isAllButFew) =>
            isAllButFew ? ElementSet.Everything(Universe).Except(ElementSet.Of(Universe, few)) : ElementSet.Of(Universe, few));

    [Fact]
    public void Sets_hold_what_sets_of_numbers_hold_in_every_form() => Gen.Select(Sets, Sets).Sample((a, b) =>
    {
        Holds(Members(a).Union(Members(b)), a.Union(b));
        Holds(Members(a).Intersect(Members(b)), a.Intersect(b));
        Holds(Members(a).Except(Members(b)), a.Except(b));
        Holds(Members(a).Union(Members(b)).Except(Members(a).Intersect(Members(b))), a.Union(b).Except(a.Intersect(b)));
    });

    [Fact]
    public void Everything_is_everything_and_nothing_is_nothing()
    {
        Holds(Enumerable.Range(0, Universe), ElementSet.Everything(Universe));
        Holds([], ElementSet.Empty(Universe));
        Holds([], ElementSet.Everything(Universe).Except(ElementSet.Everything(Universe)));
    }

    private static void Holds(IEnumerable<int> expected, ElementSet set)
    {
        var members = expected.Order().ToList();
        Assert.Equal(members, set.Elements());
        Assert.Equal(members.Count, set.Count);
        Assert.Equal(members.Count == 0, set.IsEmpty);
    }

    private static List<int> Members(ElementSet set) => [.. Enumerable.Range(0, Universe).Where(set.Contains)];
}
