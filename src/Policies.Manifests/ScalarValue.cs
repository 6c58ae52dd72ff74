using System.Globalization;
using Policies.Objects;

namespace Policies.Manifests;

/// <summary>What a scalar that was read means to the API server, once YAML has become JSON on its way there.</summary>
public static class ScalarValue
{
    /// <summary>The truth of a boolean, <c>yes</c> and <c>on</c> among them; null for anything else, a quoted "true" too.</summary>
    public static bool? Boolean(Node? node) => node is Scalar { Kind: ScalarKind.Boolean, Text: var text }
        ? text[0] is 't' or 'T' or 'y' or 'Y' || (text[0] is 'o' or 'O' && text.Length == 2)
        : null;

    /// <summary>A whole number, however it is written (<c>0x50</c>, <c>0o120</c>, <c>8_0</c>, <c>80.0</c>); null for anything else.</summary>
    public static long? Integer(Node? node) => node switch
    {
        Scalar { Kind: ScalarKind.Integer, Text: var text } => Integer(text.Replace("_", "", StringComparison.Ordinal)),
        Scalar { Kind: ScalarKind.Float, Text: var text } => OfFloat(text.Replace("_", "", StringComparison.Ordinal)),
        _ => null,
    };

    private static long? Integer(string text)
    {
        var isNegative = text[0] == '-';
        var digits = text.AsSpan(text[0] is '-' or '+' ? 1 : 0);
        var (radix, skipped) = digits switch
        {
            ['0', 'x' or 'X', _, ..] => (16, 2),
            ['0', 'b' or 'B', _, ..] => (2, 2),
            ['0', 'o' or 'O', _, ..] => (8, 2),
            ['0', _, ..] when !digits.ContainsAny('8', '9') => (8, 1),
            _ => (10, 0),
        };

        var value = 0L;
        foreach (var digit in digits[skipped..])
        {
            if (value > (long.MaxValue - 15) / radix)
            {
                return null;
            }

            value = (value * radix) + Convert.ToInt32(char.IsAsciiDigit(digit) ? digit - '0' : (digit | 0x20) - 'a' + 10);
        }

        return isNegative ? -value : value;
    }

    // JSON has one kind of number, so what is whole is whole.
    private static long? OfFloat(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsInteger(value) && Math.Abs(value) < 1e15
            ? (long)value
            : null;
}
