using System.Buffers;

namespace Policies.Verification.Validation;

/// <summary>What names, labels and ports may look like, in the words of k8s.io/apimachinery/pkg/util/validation.</summary>
internal static class NameSyntax
{
    private const string LabelPattern = "[a-z0-9]([-a-z0-9]*[a-z0-9])?";
    private const string QualifiedPattern = "([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]";

    private static readonly SearchValues<char> LowerAndDash = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    /// <summary>What is wrong with a DNS subdomain, which most objects are named by.</summary>
    public static IEnumerable<string> Subdomain(string text)
    {
        if (text.Length > 253)
        {
            yield return "must be no more than 253 bytes";
        }

        if (!text.Split('.').All(IsLabel))
        {
            yield return $"a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '{LabelPattern}(\\.{LabelPattern})*')";
        }
    }

    /// <summary>What is wrong with a DNS label, which namespaces are named by.</summary>
    public static IEnumerable<string> Label(string text)
    {
        if (text.Length > 63)
        {
            yield return "must be no more than 63 bytes";
        }

        if (!IsLabel(text))
        {
            yield return $"a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '{LabelPattern}')";
        }
    }

    /// <summary>What is wrong with a label's key.</summary>
    public static IEnumerable<string> Qualified(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        var name = text[(slash + 1)..];
        if (name.Contains('/', StringComparison.Ordinal))
        {
            return [$"a qualified name {QualifiedForm("'MyName',  or 'my.name',  or '123-abc'")} with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')"];
        }

        var ofPrefix = slash switch
        {
            < 0 => [],
            0 => ["prefix part must be non-empty"],
            _ => Subdomain(text[..slash]).Select(wrong => $"prefix part {wrong}"),
        };
        return [.. ofPrefix, .. QualifiedName(name)];
    }

    /// <summary>What is wrong with a label's value.</summary>
    public static IEnumerable<string> LabelValue(string text)
    {
        if (text.Length > 63)
        {
            yield return "must be no more than 63 bytes";
        }

        if (text.Length > 0 && !IsQualified(text))
        {
            yield return $"a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is '({QualifiedPattern})?')";
        }
    }

    /// <summary>What is wrong with the name of a port.</summary>
    public static IEnumerable<string> PortName(string text)
    {
        if (text.Length > 15)
        {
            yield return "must be no more than 15 bytes";
        }

        if (text.Length == 0 || text.AsSpan().ContainsAnyExcept(LowerAndDash))
        {
            yield return "must contain only alpha-numeric characters (a-z, 0-9), and hyphens (-)";
        }

        if (!text.Any(char.IsAsciiLetterLower))
        {
            yield return "must contain at least one letter (a-z)";
        }

        if (text.Contains("--", StringComparison.Ordinal))
        {
            yield return "must not contain consecutive hyphens";
        }

        if (text.StartsWith('-') || text.EndsWith('-'))
        {
            yield return "must not begin or end with a hyphen";
        }
    }

    /// <summary>What is wrong with the number of a port.</summary>
    public static IEnumerable<string> PortNumber(long number) => number is >= 1 and <= 65535 ? [] : ["must be between 1 and 65535, inclusive"];

    private static IEnumerable<string> QualifiedName(string name)
    {
        if (name.Length == 0)
        {
            yield return "name part must be non-empty";
        }
        else if (name.Length > 63)
        {
            yield return "name part must be no more than 63 bytes";
        }

        if (!IsQualified(name))
        {
            yield return $"name part {QualifiedForm("'MyName',  or 'my.name',  or '123-abc'")}";
        }
    }

    private static string QualifiedForm(string examples) =>
        $"must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. {examples}, regex used for validation is '{QualifiedPattern}')";

    private static bool IsLabel(string text) =>
        text.Length > 0 && !text.StartsWith('-') && !text.EndsWith('-') && !text.AsSpan().ContainsAnyExcept(LowerAndDash);

    private static bool IsQualified(string text) =>
        text.Length > 0 && char.IsAsciiLetterOrDigit(text[0]) && char.IsAsciiLetterOrDigit(text[^1]) && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');
}
