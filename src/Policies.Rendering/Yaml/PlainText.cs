namespace Policies.Rendering.Yaml;

/// <summary>Which texts every reader of YAML 1.1 and of 1.2 takes for the same text without quotes.</summary>
internal static class PlainText
{
    // A table of our own: the runtime's vectors have to be compiled at start, and these texts are short.
    private static readonly Use[] Uses = Table();

    [Flags]
    private enum Use : byte
    {
        None = 0,

        /// <summary>Means nothing within a text.</summary>
        Inner = 1,

        /// <summary>A text that begins with a digit and holds one of these is no number, date or time to anybody.</summary>
        InNoNumber = 2,
    }

    /// <summary>Whether a text needs no quotes, as a value or as a key.</summary>
    public static bool Is(string text)
    {
        if (text.Length == 0 || text[^1] is ' ' or ':')
        {
            return false;
        }

        var all = Use.Inner;
        var any = Use.None;
        foreach (var c in text)
        {
            var use = c < Uses.Length ? Uses[c] : Use.None;
            all &= use;
            any |= use;
        }

        if (all == Use.None)
        {
            return false;
        }

        if (char.IsAsciiDigit(text[0]))
        {
            // 1:30 is ninety to a reader of 1.1.
            return any.HasFlag(Use.InNoNumber) && !text.Contains(':', StringComparison.Ordinal);
        }

        return (char.IsAsciiLetter(text[0]) || text[0] == '/') && !IsWord(text) && !text.Contains(": ", StringComparison.Ordinal);
    }

    private static bool IsWord(string text) => text.Length switch
    {
        1 => Is(text, "y") || Is(text, "n"),
        2 => Is(text, "no") || Is(text, "on"),
        3 => Is(text, "yes") || Is(text, "off") || Is(text, "nan") || Is(text, "inf"),
        4 => Is(text, "true") || Is(text, "null"),
        5 => Is(text, "false"),
        8 => Is(text, "infinity"),
        _ => false,
    };

    private static bool Is(string text, string word) => string.Equals(text, word, StringComparison.OrdinalIgnoreCase);

    private static Use[] Table()
    {
        var table = new Use[128];
        foreach (var c in "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_./+@=,() :")
        {
            table[c] |= Use.Inner;
        }

        foreach (var c in "/GHJKLMQRSUVWYghjklmqrsuvwy")
        {
            table[c] |= Use.InNoNumber;
        }

        return table;
    }
}
