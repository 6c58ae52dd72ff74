using System.Globalization;

namespace Policies.Objects;

/// <summary>A single value; the text is kept as it was written.</summary>
public sealed class Scalar(string text, ScalarKind kind) : Node
{
    /// <summary>The written null.</summary>
    public static Scalar Null { get; } = new("null", ScalarKind.Null);

    /// <summary>The boolean true.</summary>
    public static Scalar True { get; } = new("true", ScalarKind.Boolean);

    /// <summary>The boolean false.</summary>
    public static Scalar False { get; } = new("false", ScalarKind.Boolean);

    /// <summary>The value as text, without quotes.</summary>
    public string Text { get; } = text;

    /// <summary>How the text is to be read.</summary>
    public ScalarKind Kind { get; } = kind;

    /// <summary>Makes a whole number.</summary>
    public static Scalar Integer(long value) => new(value.ToString(CultureInfo.InvariantCulture), ScalarKind.Integer);

    /// <inheritdoc/>
    public override string ToString() => Text;
}
