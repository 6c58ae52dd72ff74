using System.Buffers;
using System.Globalization;
using Policies.Objects;

namespace Policies.Manifests;

/// <summary>
/// What an unquoted text is, as the reader of YAML that Kubernetes uses has it (go-yaml v2 in sigs.k8s.io/yaml): the words of
/// YAML 1.1, so <c>on</c> and <c>no</c> are booleans, and a date is a text.
/// </summary>
internal static class PlainScalar
{
    private static readonly SearchValues<char> OfFloats = SearchValues.Create("0123456789.eE+-");
    private static readonly SearchValues<char> OfHexadecimals = SearchValues.Create("0123456789abcdefABCDEF");
    private static readonly SearchValues<char> OfOctals = SearchValues.Create("01234567");

    public static ScalarKind KindOf(string text)
    {
        if (text.Length == 0)
        {
            return ScalarKind.Null;
        }

        // Most texts begin with a letter that begins no number and none of the words.
        return text[0] switch
        {
            '~' or 'n' or 'N' or 't' or 'T' or 'f' or 'F' or 'y' or 'Y' or 'o' or 'O' => Word(text),
            (>= '0' and <= '9') or '-' or '+' or '.' => Number(text),
            _ => ScalarKind.String,
        };
    }

    /// <summary>What a text is that says its kind by a tag: <c>!!int "1"</c>. One that is not what it says is a text.</summary>
    public static ScalarKind KindOf(string text, string tag) => (tag, KindOf(text)) switch
    {
        ("tag:yaml.org,2002:null", ScalarKind.Null) => ScalarKind.Null,
        ("tag:yaml.org,2002:bool", ScalarKind.Boolean) => ScalarKind.Boolean,
        ("tag:yaml.org,2002:int", ScalarKind.Integer) => ScalarKind.Integer,
        ("tag:yaml.org,2002:float", ScalarKind.Integer or ScalarKind.Float) => ScalarKind.Float,
        _ => ScalarKind.String,
    };

    private static ScalarKind Word(string text) => text switch
    {
        "~" or "null" or "Null" or "NULL" => ScalarKind.Null,
        "true" or "True" or "TRUE" or "false" or "False" or "FALSE" => ScalarKind.Boolean,
        "y" or "Y" or "yes" or "Yes" or "YES" or "on" or "On" or "ON" => ScalarKind.Boolean,
        "n" or "N" or "no" or "No" or "NO" or "off" or "Off" or "OFF" => ScalarKind.Boolean,
        _ => ScalarKind.String,
    };

    private static ScalarKind Number(string text)
    {
        if (text is ".inf" or ".Inf" or ".INF" or "+.inf" or "+.Inf" or "+.INF" or "-.inf" or "-.Inf" or "-.INF" or ".nan" or ".NaN" or ".NAN")
        {
            return ScalarKind.Float;
        }

        var digits = text.Contains('_', StringComparison.Ordinal) ? text.Replace("_", "", StringComparison.Ordinal) : text;
        if (IsInteger(digits))
        {
            return ScalarKind.Integer;
        }

        return digits.AsSpan().ContainsAnyExcept(OfFloats) || !double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || !double.IsFinite(value)
            ? ScalarKind.String
            : ScalarKind.Float;
    }

    private static bool IsInteger(ReadOnlySpan<char> text)
    {
        var digits = text.Length > 1 && text[0] is '-' or '+' ? text[1..] : text;
        return digits switch
        {
            ['0', 'x' or 'X', _, ..] => !digits[2..].ContainsAnyExcept(OfHexadecimals),
            ['0', 'b' or 'B', _, ..] => !digits[2..].ContainsAnyExcept("01"),
            ['0', 'o' or 'O', _, ..] => !digits[2..].ContainsAnyExcept(OfOctals),
            _ => digits.Length > 0 && !digits.ContainsAnyExceptInRange('0', '9'),
        };
    }
}
