using Policies.Objects.Addresses;

namespace Policies.Catalogue.Compiler.Malformed;

/// <summary>What a text may be, and the words that say so to a person.</summary>
internal sealed class Grammar
{
    private readonly Func<string, bool> holds;

    private Grammar(string advice, Func<string, bool> holds) => (Advice, this.holds) = (advice, holds);

    /// <summary>RFC 1123 label: names of namespaces.</summary>
    public static Grammar DnsLabel { get; } = new(
        "use at most 63 lower-case letters, digits and '-', with a letter or digit at both ends",
        IsDnsLabel);

    /// <summary>RFC 1123 subdomain: names of most objects.</summary>
    public static Grammar DnsSubdomain { get; } = new(
        "use at most 253 lower-case letters, digits, '-' and '.', with a letter or digit at both ends of each part",
        IsDnsSubdomain);

    /// <summary>What can be a segment of a URL's path: names of roles.</summary>
    public static Grammar PathSegment { get; } = new(
        "use a name without '/' and '%' that is neither '.' nor '..'",
        text => IsPrintable(text) && text is not "." and not ".." && text.IndexOfAny(['/', '%']) < 0);

    /// <summary>Names that Helm takes for releases.</summary>
    public static Grammar ReleaseName { get; } = new(
        "use at most 53 lower-case letters, digits, '-' and '.', with a letter or digit at both ends of each part",
        text => text.Length <= 53 && IsDnsSubdomain(text));

    /// <summary>Names of charts, with folders where a registry has them.</summary>
    public static Grammar ChartName { get; } = new(
        "use lower-case letters, digits, '-', '_', '.' and '/'",
        text => text.Split('/').All(part => part.Length > 0 && part.All(c => IsLower(c) || c is '-' or '_' or '.')));

    /// <summary>RFC 6335 service name: names of ports.</summary>
    public static Grammar PortName { get; } = new(
        "use at most 15 lower-case letters, digits and single '-', with at least one letter and no '-' at an end",
        text => text.Length <= 15 && IsDnsLabel(text) && text.Any(c => c is >= 'a' and <= 'z') && text.IndexOf("--", StringComparison.Ordinal) < 0);

    /// <summary>Keys of labels and annotations.</summary>
    public static Grammar LabelKey { get; } = new(
        "use at most 63 letters, digits, '-', '_' and '.', with a letter or digit at both ends, perhaps after a DNS name and '/'",
        IsLabelKey);

    /// <summary>Values of labels.</summary>
    public static Grammar LabelValue { get; } = new(
        "use at most 63 letters, digits, '-', '_' and '.', with a letter or digit at both ends",
        text => text.Length == 0 || IsQualifiedPart(text));

    /// <summary>An API group; the empty one is the core group.</summary>
    public static Grammar ApiGroup { get; } = new(
        "use a DNS name in lower case, or nothing for the core group",
        text => text.Length == 0 || IsDnsSubdomain(text));

    /// <summary>A resource or subresource as rights name it.</summary>
    public static Grammar ResourcePath { get; } = new(
        "use the plural in lower case, perhaps with '/' and a subresource",
        text => text.Split('/') is { Length: 1 or 2 } parts && parts.All(part => part == "*" || IsDnsLabel(part)));

    /// <summary>A verb of a right.</summary>
    public static Grammar VerbName { get; } = new(
        "use lower-case letters",
        text => text == "*" || (text.Length > 0 && text.All(c => IsLower(c) || c is '-' or ':' or '/')));

    /// <summary>A path of a URL that is no resource.</summary>
    public static Grammar UrlPath { get; } = new(
        "begin it with '/', and use '*' only as its last character",
        text => IsPrintable(text) && text[0] == '/' && text.IndexOf('*') is var star && (star < 0 || star == text.Length - 1));

    /// <summary>Any text that a person can read.</summary>
    public static Grammar Printable { get; } = new("write something that can be read on one line, without spaces at its ends", IsPrintable);

    /// <summary>An address of either family.</summary>
    public static Grammar Address { get; } = new(
        "write an IPv4 or IPv6 address, such as 10.20.0.7",
        text => IpAddress.TryParse(text, out _));

    /// <summary>A version without wildcard or range.</summary>
    public static Grammar ExactVersion { get; } = new("write one exact version, such as 1.4.2", IsExactVersion);

    /// <summary>An amount in Kubernetes' notation.</summary>
    public static Grammar Amount { get; } = new("write a positive number with a unit, such as 50Gi", IsAmount);

    /// <summary>The id of a rule or of a check of the user's own.</summary>
    public static Grammar RuleId { get; } = new(
        "use a member of Rules, or the id of a check",
        text => text.Length > 4 && text.Substring(text.Length - 4).All(IsDigit) && text.Substring(0, text.Length - 4).All(c => c is >= 'A' and <= 'Z'));

    /// <summary>A branch of a Git repository.</summary>
    public static Grammar Branch { get; } = new("write the name of a branch, such as main", IsBranch);

    /// <summary>A folder within a repository.</summary>
    public static Grammar Folder { get; } = new(
        "write a folder below the repository's root with '/', such as policies",
        text => IsPrintable(text) && text.IndexOfAny(['\\', ':', '*', '?', '"', '<', '>', '|']) < 0
            && text.Split('/').All(part => part is not "" and not "." and not ".." and not ".git"));

    /// <summary>Somebody who commits.</summary>
    public static Grammar Author { get; } = new(
        "write Name <address>",
        text => IsPrintable(text) && text.IndexOf(" <", StringComparison.Ordinal) > 0 && text[text.Length - 1] == '>' && text.IndexOf('@') > 0);

    /// <summary>What to write instead.</summary>
    public string Advice { get; }

    /// <summary>Whether a text is well formed.</summary>
    public bool Holds(string text) => holds(text);

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static bool IsLower(char c) => c is (>= 'a' and <= 'z') or (>= '0' and <= '9');

    private static bool IsAlphanumeric(char c) => IsLower(c) || c is >= 'A' and <= 'Z';

    private static bool IsPrintable(string text) =>
        text.Length > 0 && !char.IsWhiteSpace(text[0]) && !char.IsWhiteSpace(text[text.Length - 1]) && !text.Any(c => char.IsControl(c) || c is '\u2028' or '\u2029');

    private static bool IsDnsLabel(string text) =>
        text.Length is > 0 and <= 63 && IsLower(text[0]) && IsLower(text[text.Length - 1]) && text.All(c => IsLower(c) || c == '-');

    // A subdomain's parts are not limited by themselves; only their sum is.
    private static bool IsDnsSubdomain(string text) =>
        text.Length is > 0 and <= 253
        && text.Split('.').All(part => part.Length > 0 && IsLower(part[0]) && IsLower(part[part.Length - 1]) && part.All(c => IsLower(c) || c == '-'));

    private static bool IsQualifiedPart(string text) =>
        text.Length is > 0 and <= 63 && IsAlphanumeric(text[0]) && IsAlphanumeric(text[text.Length - 1])
        && text.All(c => IsAlphanumeric(c) || c is '-' or '_' or '.');

    private static bool IsLabelKey(string text)
    {
        var slash = text.IndexOf('/');
        return slash < 0 ? IsQualifiedPart(text) : IsDnsSubdomain(text.Substring(0, slash)) && IsQualifiedPart(text.Substring(slash + 1));
    }

    private static bool IsExactVersion(string text)
    {
        var plain = text.Length > 0 && text[0] == 'v' ? text.Substring(1) : text;
        var end = plain.IndexOfAny(['-', '+']);
        var core = (end < 0 ? plain : plain.Substring(0, end)).Split('.');
        return core.Length == 3
            && core.All(part => part.Length is > 0 and < 10 && part.All(IsDigit))
            && (end < 0 || (end + 1 < plain.Length && plain.Substring(end + 1).All(c => IsAlphanumeric(c) || c is '-' or '.' or '+')));
    }

    private static bool IsAmount(string text)
    {
        var digits = text.TakeWhile(c => IsDigit(c) || c == '.').Count();
        return text.Substring(digits) is "" or "k" or "M" or "G" or "T" or "P" or "E" or "Ki" or "Mi" or "Gi" or "Ti" or "Pi" or "Ei"
            && text.Substring(0, digits) is { Length: > 0 } number
            && number.Split('.') is { Length: 1 or 2 } parts
            && parts.All(part => part.Length > 0)
            && number.Any(c => c is >= '1' and <= '9');
    }

    // git check-ref-format, as far as a branch can break it.
    private static bool IsBranch(string text) =>
        IsPrintable(text)
        && text[0] != '-'
        && text.IndexOfAny([' ', '~', '^', ':', '?', '*', '[', '\\']) < 0
        && text.IndexOf("..", StringComparison.Ordinal) < 0
        && text.IndexOf("@{", StringComparison.Ordinal) < 0
        && text.Split('/').All(part => part.Length > 0 && part[0] != '.' && !part.EndsWith(".lock", StringComparison.Ordinal))
        && text[text.Length - 1] != '.';
}
