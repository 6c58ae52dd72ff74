using System.Numerics;

namespace Policies.Verification.Sets;

/// <summary>All whole numbers from the first to the last, both included.</summary>
public readonly record struct Interval<T>(T First, T Last) where T : struct, IBinaryInteger<T>, IMinMaxValue<T>
{
    /// <summary>Whether a number lies in it.</summary>
    public bool Contains(T value) => First <= value && value <= Last;
}
