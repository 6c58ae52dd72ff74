using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;

namespace Policies.Rendering.Yaml;

/// <summary>Writes numbers of YAML 1.2's core schema so that readers of 1.1 take them for the same number.</summary>
internal static partial class NumberText
{
    /// <summary>The whole number in decimal, or null where the text is none.</summary>
    public static string? Integer(string text)
    {
        if (IsDecimalInteger(text))
        {
            return text;
        }

        // 1.1 takes 017 for octal, and does not know 0o17.
        if (SignedDecimal().IsMatch(text))
        {
            return BigInteger.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture);
        }

        return Based().Match(text) is { Success: true } match ? Read(match.Groups["digits"].Value, match.Groups["base"].Value == "x" ? 16 : 8) : null;
    }

    /// <summary>The number with a fraction and a signed exponent, or null where the text is none.</summary>
    public static string? Float(string text)
    {
        if (Special().Match(text) is { Success: true } special)
        {
            return (special.Groups["sign"].Value == "-" ? "-" : "") + special.Groups["name"].Value.ToLowerInvariant();
        }

        if (Fraction().Match(text) is not { Success: true } match)
        {
            return null;
        }

        var whole = match.Groups["whole"].Value.TrimStart('0');
        var fraction = match.Groups["fraction"].Value;
        var exponent = match.Groups["exponent"].Value;
        return (match.Groups["sign"].Value == "-" ? "-" : "")
            + (whole.Length == 0 ? "0" : whole)
            + "."
            + (fraction.Length == 0 ? "0" : fraction)
            + (exponent.Length == 0 ? "" : "e" + (exponent[0] is '+' or '-' ? "" : "+") + exponent);
    }

    // Nearly every number is one; whatever is not pays for expressions.
    private static bool IsDecimalInteger(string text)
    {
        var first = text.Length > 1 && text[0] == '-' ? 1 : 0;
        if (text.Length == first || (text[first] == '0' && text.Length > 1))
        {
            return false;
        }

        for (var i = first; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static string Read(string digits, int numberBase)
    {
        var value = BigInteger.Zero;
        foreach (var digit in digits)
        {
            value = (value * numberBase) + Convert.ToInt32(digit.ToString(), 16);
        }

        return value.ToString(CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"\A[-+]?[0-9]+\z")]
    private static partial Regex SignedDecimal();

    [GeneratedRegex(@"\A0(?:(?<base>x)(?<digits>[0-9a-fA-F]+)|(?<base>o)(?<digits>[0-7]+))\z")]
    private static partial Regex Based();

    [GeneratedRegex(@"\A(?<sign>[-+]?)(?=\.?[0-9])(?<whole>[0-9]*)(?:\.(?<fraction>[0-9]*))?(?:[eE](?<exponent>[-+]?[0-9]+))?\z")]
    private static partial Regex Fraction();

    [GeneratedRegex(@"\A(?:(?<sign>[-+]?)(?<name>\.(?:inf|Inf|INF))|(?<sign>)(?<name>\.(?:nan|NaN|NAN)))\z")]
    private static partial Regex Special();
}
