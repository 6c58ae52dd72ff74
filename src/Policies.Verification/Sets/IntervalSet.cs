using System.Numerics;

namespace Policies.Verification.Sets;

/// <summary>Makes sets of whole numbers.</summary>
public static class IntervalSet
{
    /// <summary>The set without members.</summary>
    public static IntervalSet<T> Empty<T>() where T : struct, IBinaryInteger<T>, IMinMaxValue<T> => IntervalSet<T>.Empty;

    /// <summary>The numbers from the first to the last; none where the last comes before the first.</summary>
    public static IntervalSet<T> Of<T>(T first, T last) where T : struct, IBinaryInteger<T>, IMinMaxValue<T> =>
        last < first ? IntervalSet<T>.Empty : new([new(first, last)]);

    /// <summary>Everything that lies in one of the intervals, which may overlap and have any order.</summary>
    public static IntervalSet<T> Of<T>(IEnumerable<Interval<T>> intervals) where T : struct, IBinaryInteger<T>, IMinMaxValue<T> =>
        IntervalSet<T>.Canonical([.. intervals.Where(interval => interval.First <= interval.Last)]);
}
