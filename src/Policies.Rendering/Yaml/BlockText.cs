using System.Globalization;

namespace Policies.Rendering.Yaml;

/// <summary>Which texts can stand as lines of their own, and which characters show what they are.</summary>
internal static class BlockText
{
    // yamllint's default; more is rather a mistake that should show.
    private const int MostNewlinesInARow = 3;

    /// <summary>Whether a text has lines, all of which a literal block gives back unchanged and without trailing spaces.</summary>
    public static bool Is(string text)
    {
        if (!text.Contains('\n', StringComparison.Ordinal) || text[0] is '\n' or ' ' || text.EndsWith("\n\n", StringComparison.Ordinal) || text[^1] is ' ' or '\t')
        {
            return false;
        }

        var newlines = 1;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\n')
            {
                if (++newlines > MostNewlinesInARow || text[i - 1] is ' ' or '\t')
                {
                    return false;
                }

                continue;
            }

            // A tab where indentation could be is an error to some readers.
            if (c == '\t' ? newlines > 0 : !IsVisible(text, ref i))
            {
                return false;
            }

            newlines = 0;
        }

        return true;
    }

    /// <summary>Whether a character can be written as it is, being neither control, break nor invisible; moves on over a surrogate pair.</summary>
    public static bool IsVisible(string text, ref int at)
    {
        var c = text[at];
        if (c is >= ' ' and <= '~')
        {
            return true;
        }

        if (char.IsHighSurrogate(c) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
        {
            var visible = IsVisible(CharUnicodeInfo.GetUnicodeCategory(char.ConvertToUtf32(c, text[at + 1])));
            at++;
            return visible;
        }

        return c < '\uFFFE' && IsVisible(CharUnicodeInfo.GetUnicodeCategory(c));
    }

    private static bool IsVisible(UnicodeCategory category) => category is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator);
}
