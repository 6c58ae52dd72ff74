using System.Globalization;

namespace Policies;

/// <summary>A day of the Gregorian calendar, UTC; an impossible one keeps its numbers and is judged by a rule.</summary>
public readonly record struct Day(int Year, int Month, int DayOfMonth) : IComparable<Day>
{
    /// <summary>Whether the calendar has this day.</summary>
    public bool IsValid => Year is >= 1 and <= 9999 && Month is >= 1 and <= 12 && DayOfMonth >= 1 && DayOfMonth <= DateTime.DaysInMonth(Year, Month);

    /// <summary>Whether a day comes before another.</summary>
    public static bool operator <(Day left, Day right) => left.CompareTo(right) < 0;

    /// <summary>Whether a day comes after another.</summary>
    public static bool operator >(Day left, Day right) => left.CompareTo(right) > 0;

    /// <summary>Whether a day is another or comes before it.</summary>
    public static bool operator <=(Day left, Day right) => left.CompareTo(right) <= 0;

    /// <summary>Whether a day is another or comes after it.</summary>
    public static bool operator >=(Day left, Day right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public int CompareTo(Day other) => (Year, Month, DayOfMonth).CompareTo((other.Year, other.Month, other.DayOfMonth));

    /// <summary>The day as ISO 8601 has it, such as <c>2027-03-31</c>.</summary>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "{0:0000}-{1:00}-{2:00}", Year, Month, DayOfMonth);
}
