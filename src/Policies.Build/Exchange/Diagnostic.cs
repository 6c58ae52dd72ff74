using System.Globalization;

namespace Policies.Build.Exchange;

/// <summary>Something to say to the user: how much it counts, its code, where it is, the words, and the page that explains it.</summary>
internal sealed record Diagnostic(DiagnosticSeverity Severity, string Code, string File, int Line, int Column, string HelpLink, string Message)
{
    /// <summary>One line of fields, which <see cref="Parse"/> reads.</summary>
    public string ToLine() => string.Join("\t", new[]
    {
        Severity.ToString(),
        Code,
        File,
        Line.ToString(CultureInfo.InvariantCulture),
        Column.ToString(CultureInfo.InvariantCulture),
        HelpLink,
        Message,
    }.Select(Escape));

    /// <summary>What <see cref="ToLine"/> wrote; null where it did not.</summary>
    public static Diagnostic? Parse(string text)
    {
        var fields = text.Split('\t');
        return fields.Length == 7
            && Enum.TryParse<DiagnosticSeverity>(fields[0], out var severity)
            && int.TryParse(fields[3], NumberStyles.None, CultureInfo.InvariantCulture, out var line)
            && int.TryParse(fields[4], NumberStyles.None, CultureInfo.InvariantCulture, out var column)
            ? new(severity, Unescape(fields[1]), Unescape(fields[2]), line, column, Unescape(fields[5]), Unescape(fields[6]))
            : null;
    }

    /// <summary>The canonical form of MSBuild.</summary>
    public override string ToString() => $"{File}({Line},{Column}): {Severity.ToString().ToLowerInvariant()} {Code}: {Message}";

    private static string Escape(string text) => text.Replace(@"\", @"\\").Replace("\t", @"\t").Replace("\r", @"\r").Replace("\n", @"\n");

    private static string Unescape(string text) =>
        string.Join(@"\", text.Split([@"\\"], StringSplitOptions.None).Select(part => part.Replace(@"\t", "\t").Replace(@"\r", "\r").Replace(@"\n", "\n")));
}
