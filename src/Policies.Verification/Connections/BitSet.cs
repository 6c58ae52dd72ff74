using System.Numerics;

namespace Policies.Verification.Connections;

/// <summary>A set of small whole numbers below a fixed bound.</summary>
internal sealed class BitSet(int length)
{
    private readonly ulong[] words = new ulong[(length + 63) / 64];

    public int Length => length;

    public bool IsEmpty => !words.AsSpan().ContainsAnyExcept(0UL);

    public bool this[int index] => (words[index >> 6] & (1UL << index)) != 0;

    public static BitSet Full(int length)
    {
        var full = new BitSet(length);
        full.words.AsSpan().Fill(ulong.MaxValue);
        if ((length & 63) != 0)
        {
            full.words[^1] = (1UL << (length & 63)) - 1;
        }

        return full;
    }

    public void Add(int index) => words[index >> 6] |= 1UL << index;

    public BitSet Copy()
    {
        var copy = new BitSet(length);
        words.CopyTo(copy.words, 0);
        return copy;
    }

    public void UnionWith(BitSet other)
    {
        for (var i = 0; i < words.Length; i++)
        {
            words[i] |= other.words[i];
        }
    }

    public void IntersectWith(BitSet other)
    {
        for (var i = 0; i < words.Length; i++)
        {
            words[i] &= other.words[i];
        }
    }

    public void ExceptWith(BitSet other)
    {
        for (var i = 0; i < words.Length; i++)
        {
            words[i] &= ~other.words[i];
        }
    }

    public bool Overlaps(BitSet other)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if ((words[i] & other.words[i]) != 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How many members are below a number.</summary>
    public int CountBelow(int bound)
    {
        var count = 0;
        for (var i = 0; i < bound >> 6; i++)
        {
            count += BitOperations.PopCount(words[i]);
        }

        return (bound & 63) == 0 ? count : count + BitOperations.PopCount(words[bound >> 6] & ((1UL << bound) - 1));
    }

    /// <summary>The members from a number on, in ascending order.</summary>
    public IEnumerable<int> Members(int from = 0)
    {
        for (var i = from >> 6; i < words.Length; i++)
        {
            for (var left = i == from >> 6 ? words[i] & (ulong.MaxValue << from) : words[i]; left != 0; left &= left - 1)
            {
                yield return (i << 6) + BitOperations.TrailingZeroCount(left);
            }
        }
    }
}
