using System.Buffers;

namespace Policies.Rendering.Yaml;

/// <summary>Which texts every reader of YAML 1.1 and of 1.2 takes for the same text without quotes.</summary>
internal static class PlainText
{
    private static readonly SearchValues<char> Inner = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_./+@=,() :");

    // A text that begins with a digit and holds one of these is no number, date or time to anybody.
    private static readonly SearchValues<char> InNoNumber = SearchValues.Create("/GHJKLMQRSUVWYghjklmqrsuvwy");

    private static readonly SearchValues<string> Words = SearchValues.Create(
        ["y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf", "infinity"],
        StringComparison.OrdinalIgnoreCase);

    private const int LongestWord = 8;

    /// <summary>Whether a text needs no quotes, as a value or as a key.</summary>
    public static bool Is(string text)
    {
        if (text.Length == 0 || text[^1] is ' ' or ':' || text.AsSpan().ContainsAnyExcept(Inner))
        {
            return false;
        }

        if (char.IsAsciiDigit(text[0]))
        {
            // 1:30 is ninety to a reader of 1.1.
            return text.AsSpan().ContainsAny(InNoNumber) && !text.Contains(':', StringComparison.Ordinal);
        }

        return (char.IsAsciiLetter(text[0]) || text[0] == '/')
            && !(text.Length <= LongestWord && Words.Contains(text))
            && !text.Contains(": ", StringComparison.Ordinal);
    }
}
