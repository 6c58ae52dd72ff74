namespace Policies.Rendering.Tests.Yaml;

/// <summary>Texts that some reader of YAML takes for something else when they stand without quotes, or cannot read at all.</summary>
internal static class NastyStrings
{
    public static string[] All { get; } =
    [
        "", " ", "  ", "~", "null", "Null", "NULL", "none", "y", "Y", "n", "N", "yes", "Yes", "YES", "no", "No", "NO", "on", "On", "ON", "off", "OFF",
        "true", "True", "TRUE", "false", "FALSE", "nan", "NaN", ".nan", ".NaN", ".inf", "-.inf", "+.INF", "inf", "Infinity", "-Infinity",
        "0", "-0", "+0", "00", "007", "1", "-1", "+1", "1_000", "1_0.5", "0b101", "0o17", "017", "08", "0x1f", "0X1F", "0x", "1e3", "1E3", "1e+3", "1.5e-3", "1.", ".5", "-.5",
        "1.2.3", "10.0.0.1", "10.0.0.0/8", "1:30", "1:30:00", "190:20:30.15", "-1:30", "12e03", "1e", "e1", "0.0", "1,000", "0x1p-2", "1d", "30d", "100m", "50Gi", "2Ti",
        "2026-11-23", "2026-11-23T08:24:28Z", "2026-11-23 08:24:28 +1", "2001-1-1", "12:34:56",
        "=", "<<", "<", ">", "|", "|-", ">-", "-", "--", "---", "...", "--- a", "- a", "-a", "?", "? a", "?a", ":", ": a", ":a", "a:", "a: b", "a:b", "a :b", "a : b", "::1", "2001:db8::1", "fe80::/10",
        "system:masters", "https://acme.example:8080/a?b=c#d", "*", "*.*", "&a", "&", "*a", "!", "!a", "!!str a", "%", "%a", "%YAML 1.1", "@", "@a", "`", "`a`", "#", "#a", "a #b", "a#b", "# a",
        "{", "}", "{}", "{a}", "[", "]", "[]", "[a]", ",", ",a", "a,b", "a, b", "'", "''", "'a'", "\"", "\"\"", "\"a\"", "it's", "say \"so\"", "\\", "\\n", "a\\", "\\x41",
        " a", "a ", "a  b", "\ta", "a\t", "a\tb", "\n", "\n\n", "a\n", "a\n\n", "\na", "a\nb", "a\nb\n", "a\n\nb", "a\n\n\n\nb", " a\nb", "a\n b", "a\n\tb", "a \nb", "a\t\nb", "a\n \nb", "- a\n- b\n", "a: b\nc: d\n",
        "---\na\n", "a\n---\nb\n", "a\n...\n", "# a\nb\n", "a\n#b\n", "a\nb\tc\n", "\r", "a\rb", "a\r\nb\r\n", "\0", "\a", "\b", "\u001b[31m", "\u007f", "\u0080", "\u0085", "a\u0085b", "\u00a0", "a\u00a0b", "\u00ad",
        "\u2028", "a\u2028b", "\u2029", "\u200b", "\u202e", "\u2066", "\ufeff", "\ufeffa", "a\ufeff", "\ufffd", "\ufffe", "\uffff", "\ue000", "é", "ß", "Ā", "漢字", "日本\n語\n", "😀", "👩‍🚀", "a😀b\nc\n", "\U0001F1E9\U0001F1EA", "\U000E0041", "\U0010FFFF",
        "$", "$a", "${a}", "$(a)", "{{ .Values }}", "<a>", "a=b", "a|b", "a>b", "a&b", "a*b", "a!b", "a@b", "a;b", "(a)", "a (b)", "/", "/metrics", "./a", "../a", "a/b", "~a", "^a$", "+a", "_", "_a", "a_",
        "Acme.Policies.Checkout", "checkout-api", "app.kubernetes.io/name", "v1.34", "v1", "None", "undefined", "void", "constructor", "a: |", "key: [", "a\u0000b",
    ];
}
