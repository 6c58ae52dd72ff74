using System.Globalization;

namespace Policies;

/// <summary>A length of time in whole seconds.</summary>
public readonly record struct Duration(long Seconds)
{
    /// <summary>The length as Prometheus and Flux write it, in the largest unit that divides it up to days: <c>30d</c>, <c>90m</c>.</summary>
    public override string ToString() => Seconds switch
    {
        not 0 when Seconds % 86400 == 0 => (Seconds / 86400).ToString(CultureInfo.InvariantCulture) + "d",
        not 0 when Seconds % 3600 == 0 => (Seconds / 3600).ToString(CultureInfo.InvariantCulture) + "h",
        not 0 when Seconds % 60 == 0 => (Seconds / 60).ToString(CultureInfo.InvariantCulture) + "m",
        _ => Seconds.ToString(CultureInfo.InvariantCulture) + "s",
    };
}
