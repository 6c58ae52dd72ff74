namespace Policies.Benchmarks.Clusters;

/// <summary>Numbers that look random and are the same in every run.</summary>
internal sealed class Dice
{
    private uint state = 1;

    /// <summary>A number from 0 up to the given one, without it.</summary>
    public int Below(int end)
    {
        // The constants are those of Numerical Recipes; the low bits of such numbers repeat.
        state = (state * 1664525) + 1013904223;
        return (int)((state >> 8) % (uint)end);
    }

    /// <summary>One of some.</summary>
    public T Of<T>(T[] some) => some[Below(some.Length)];
}
