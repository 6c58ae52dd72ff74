namespace Policies.Manifests;

/// <summary>Where a text goes on after a document that is broken.</summary>
/// <param name="Text">The rest, which begins with a document; null where there is none.</param>
/// <param name="Line">The line on which it begins, counted from 1.</param>
/// <param name="IsTemplate">Whether the broken document is the template of one: <c>{{</c> stands where a line or a value begins, as YAML never needs.</param>
internal sealed record Resumption(TextReader? Text, int Line, bool IsTemplate)
{
    private const string Mark = "---";

    /// <summary>There is nothing more.</summary>
    public static Resumption None { get; } = new(null, 0, IsTemplate: false);

    /// <summary>Passes over the document that begins on a line.</summary>
    public static Resumption After(TextReader text, int line)
    {
        var isTemplate = false;
        for (var number = 1; text.ReadLine() is { } written; number++)
        {
            if (number > line && IsMark(written))
            {
                var rest = written.AsSpan(Mark.Length).Trim();

                // A document that begins on the mark's own line is rare enough to be copied.
                return rest.IsEmpty || rest[0] == '#'
                    ? new(text, number + 1, isTemplate)
                    : new(new StringReader($"{written}\n{text.ReadToEnd()}"), number, isTemplate);
            }

            isTemplate |= number >= line && IsOfTemplate(written);
        }

        text.Dispose();
        return None with { IsTemplate = isTemplate };
    }

    private static bool IsMark(string line) => line.StartsWith(Mark, StringComparison.Ordinal) && (line.Length == Mark.Length || char.IsWhiteSpace(line[Mark.Length]));

    private static bool IsOfTemplate(string line)
    {
        for (var at = line.IndexOf("{{", StringComparison.Ordinal); at >= 0; at = line.IndexOf("{{", at + 1, StringComparison.Ordinal))
        {
            if (line.AsSpan(0, at).TrimEnd() is var before && (before.IsEmpty || before[^1] is ':' or '-'))
            {
                return true;
            }
        }

        return false;
    }
}
