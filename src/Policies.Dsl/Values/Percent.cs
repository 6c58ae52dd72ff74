using System.Globalization;

namespace Policies;

/// <summary>A share of a hundred, 0 to 100.</summary>
public readonly record struct Percent(int Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture) + "%";
}
