using System.Numerics;

namespace Policies.Verification.Connections;

/// <summary>
/// A set of elements of a universe. Most sets hold few elements, or all but a few, and are kept as these few in ascending order; the
/// others have a bit for each element of the universe.
/// </summary>
internal sealed class ElementSet
{
    private readonly int universe;
    private readonly int[] few;
    private readonly bool isAllButFew;
    private readonly ulong[]? bits;

    private ElementSet(int universe, int[] few, bool isAllButFew) => (this.universe, this.few, this.isAllButFew) = (universe, few, isAllButFew);

    private ElementSet(int universe, ulong[] bits) => (this.universe, few, this.bits) = (universe, [], bits);

    public bool IsEmpty => bits is null ? Count == 0 : !bits.AsSpan().ContainsAnyExcept(0UL);

    public int Count => bits is null ? isAllButFew ? universe - few.Length : few.Length : CountOf(bits);

    // From here on, bits take less memory than numbers.
    private int Most => universe / 32;

    public static ElementSet Empty(int universe) => new(universe, [], isAllButFew: false);

    public static ElementSet Everything(int universe) => new(universe, [], isAllButFew: true);

    /// <summary>A set of elements, in any order.</summary>
    public static ElementSet Of(int universe, IEnumerable<int> elements)
    {
        var few = elements.ToArray();
        Array.Sort(few);
        return Kept(universe, [.. few.Distinct()], isAllButFew: false);
    }

    public bool Contains(int element) =>
        bits is null ? Array.BinarySearch(few, element) >= 0 != isAllButFew : (bits[element >> 6] & (1UL << element)) != 0;

    public ElementSet Union(ElementSet other) => Not(Not(this).Intersect(Not(other)));

    public ElementSet Except(ElementSet other) => Intersect(Not(other));

    public ElementSet Intersect(ElementSet other)
    {
        if (bits is not null || other.bits is not null)
        {
            var both = Bits();
            other.And(both);
            return new(universe, both);
        }

        return (isAllButFew, other.isAllButFew) switch
        {
            (false, false) => Kept(universe, [.. Merged(few, other.few, inFirst: true, inSecond: true)], isAllButFew: false),
            (false, true) => Kept(universe, [.. Merged(few, other.few, inFirst: true, inSecond: false)], isAllButFew: false),
            (true, false) => Kept(universe, [.. Merged(other.few, few, inFirst: true, inSecond: false)], isAllButFew: false),
            _ => Kept(universe, [.. Merged(few, other.few, inFirst: false, inSecond: false)], isAllButFew: true),
        };
    }

    /// <summary>The elements in ascending order.</summary>
    public IEnumerable<int> Elements()
    {
        if (bits is null && !isAllButFew)
        {
            return few;
        }

        return Of(Bits());

        static IEnumerable<int> Of(ulong[] words)
        {
            for (var i = 0; i < words.Length; i++)
            {
                for (var left = words[i]; left != 0; left &= left - 1)
                {
                    yield return (i << 6) + BitOperations.TrailingZeroCount(left);
                }
            }
        }
    }

    private static ElementSet Kept(int universe, int[] few, bool isAllButFew)
    {
        var set = new ElementSet(universe, few, isAllButFew);
        return few.Length <= set.Most + 1 ? set : new(universe, set.Bits());
    }

    private static ElementSet Not(ElementSet set)
    {
        if (set.bits is null)
        {
            return new(set.universe, set.few, !set.isAllButFew);
        }

        var others = Everything(set.universe).Bits();
        for (var i = 0; i < others.Length; i++)
        {
            others[i] &= ~set.bits[i];
        }

        return new(set.universe, others);
    }

    // What is in both, in the first only, or (where neither is asked for) in one of them at least.
    private static List<int> Merged(int[] first, int[] second, bool inFirst, bool inSecond)
    {
        var merged = new List<int>(inFirst ? first.Length : first.Length + second.Length);
        var (i, j) = (0, 0);
        while (i < first.Length || j < second.Length)
        {
            var isFirst = i < first.Length && (j == second.Length || first[i] <= second[j]);
            var isSecond = j < second.Length && (i == first.Length || second[j] <= first[i]);
            if (!inFirst || (isFirst && isSecond == inSecond))
            {
                merged.Add(isFirst ? first[i] : second[j]);
            }

            i += isFirst ? 1 : 0;
            j += isSecond ? 1 : 0;
        }

        return merged;
    }

    private static int CountOf(ulong[] words)
    {
        var count = 0;
        foreach (var word in words)
        {
            count += BitOperations.PopCount(word);
        }

        return count;
    }

    private ulong[] Bits()
    {
        if (bits is not null)
        {
            return [.. bits];
        }

        var words = new ulong[(universe + 63) / 64];
        if (isAllButFew)
        {
            words.AsSpan().Fill(ulong.MaxValue);
            if ((universe & 63) != 0)
            {
                words[^1] = (1UL << (universe & 63)) - 1;
            }
        }

        foreach (var element in few)
        {
            words[element >> 6] ^= 1UL << element;
        }

        return words;
    }

    private void And(ulong[] words)
    {
        var own = bits ?? Bits();
        for (var i = 0; i < words.Length; i++)
        {
            words[i] &= own[i];
        }
    }
}
