using System.Collections;
using System.Numerics;

namespace Policies.Verification.Sets;

/// <summary>
/// A set of whole numbers, kept as the fewest intervals in ascending order; so two sets with the same members have the same
/// intervals, and no two of these touch.
/// </summary>
public sealed class IntervalSet<T> : IReadOnlyList<Interval<T>>, IEquatable<IntervalSet<T>> where T : struct, IBinaryInteger<T>, IMinMaxValue<T>
{
    private readonly Interval<T>[] intervals;

    internal IntervalSet(Interval<T>[] canonical) => intervals = canonical;

    internal static IntervalSet<T> Empty { get; } = new([]);

    /// <summary>Whether it has no members.</summary>
    public bool IsEmpty => intervals.Length == 0;

    /// <inheritdoc/>
    public int Count => intervals.Length;

    /// <inheritdoc/>
    public Interval<T> this[int index] => intervals[index];

    /// <summary>What is in either.</summary>
    public IntervalSet<T> Union(IntervalSet<T> other) =>
        IsEmpty || ReferenceEquals(this, other) ? other : other.IsEmpty ? this : Canonical([.. intervals, .. other.intervals]);

    /// <summary>What is in both.</summary>
    public IntervalSet<T> Intersect(IntervalSet<T> other)
    {
        var common = new List<Interval<T>>();
        for (int i = 0, j = 0; i < intervals.Length && j < other.intervals.Length;)
        {
            var (a, b) = (intervals[i], other.intervals[j]);
            var (first, last) = (T.Max(a.First, b.First), T.Min(a.Last, b.Last));
            if (first <= last)
            {
                common.Add(new(first, last));
            }

            _ = a.Last < b.Last ? i++ : j++;
        }

        return common.Count == 0 ? Empty : new([.. common]);
    }

    /// <summary>What is in this one and not in the other.</summary>
    public IntervalSet<T> Except(IntervalSet<T> other)
    {
        if (IsEmpty || other.IsEmpty)
        {
            return this;
        }

        var left = new List<Interval<T>>();
        var j = 0;
        foreach (var interval in intervals)
        {
            var first = interval.First;
            while (j < other.intervals.Length && other.intervals[j].Last < first)
            {
                j++;
            }

            var covered = false;
            for (var k = j; k < other.intervals.Length && other.intervals[k].First <= interval.Last && !covered; k++)
            {
                var hole = other.intervals[k];
                if (first < hole.First)
                {
                    left.Add(new(first, hole.First - T.One));
                }

                covered = hole.Last >= interval.Last;
                first = covered ? first : T.Max(first, hole.Last + T.One);
            }

            if (!covered)
            {
                left.Add(new(first, interval.Last));
            }
        }

        return left.Count == 0 ? Empty : new([.. left]);
    }

    /// <summary>Whether a number is a member.</summary>
    public bool Contains(T value)
    {
        var (low, high) = (0, intervals.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (intervals[middle].Contains(value))
            {
                return true;
            }

            (low, high) = value < intervals[middle].First ? (low, middle - 1) : (middle + 1, high);
        }

        return false;
    }

    /// <summary>Whether every member of another set is a member of this one.</summary>
    public bool Contains(IntervalSet<T> other) => other.Except(this).IsEmpty;

    /// <inheritdoc/>
    public bool Equals(IntervalSet<T>? other) => other is not null && intervals.AsSpan().SequenceEqual(other.intervals);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as IntervalSet<T>);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = 17;
        foreach (var (first, last) in intervals)
        {
            hash = unchecked((((hash * 31) + first.GetHashCode()) * 31) + last.GetHashCode());
        }

        return hash;
    }

    /// <inheritdoc/>
    public IEnumerator<Interval<T>> GetEnumerator() => ((IEnumerable<Interval<T>>)intervals).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal static IntervalSet<T> Canonical(Interval<T>[] unordered)
    {
        Array.Sort(unordered, (a, b) => a.First.CompareTo(b.First));
        var merged = new List<Interval<T>>(unordered.Length);
        foreach (var next in unordered)
        {
            if (merged.Count > 0 && merged[^1] is var last && (next.First <= last.Last || next.First == last.Last + T.One))
            {
                merged[^1] = new(last.First, T.Max(last.Last, next.Last));
            }
            else
            {
                merged.Add(next);
            }
        }

        return merged.Count == 0 ? Empty : new([.. merged]);
    }
}
