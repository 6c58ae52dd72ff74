using System.Text.RegularExpressions;

namespace Policies.Reconciler.Git;

/// <summary>Takes out of a text whatever lets somebody in.</summary>
public static partial class Redaction
{
    private const string Mask = "***";

    /// <summary>The text without users and passwords in URLs, tokens, and headers and parameters that carry them.</summary>
    public static string Of(string text)
    {
        var safe = UserInfo().Replace(text, $"$1{Mask}@");
        safe = Header().Replace(safe, $"$1{Mask}");
        safe = Parameter().Replace(safe, $"$1{Mask}");
        return Token().Replace(safe, Mask);
    }

    // ssh's user is no secret, but a password beside it is. Everything up to the last @ before the path belongs to it.
    [GeneratedRegex("((?:[a-z][a-z0-9+.-]*)://)(?!(?<=ssh://)[A-Za-z0-9._-]+@)[^/\\s'\"]*@", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex UserInfo();

    [GeneratedRegex("((?:authorization|private-token|x-[a-z-]*token|cookie)\\s*[:=]\\s*)[^\\r\\n]+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Header();

    [GeneratedRegex("([?&;](?:private_token|access_token|token|password|passwd|secret|api_?key|sig|signature|key)=)[^&;\\s'\"]+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Parameter();

    // GitHub, GitLab, Bitbucket, Azure, npm-like and JWT forms.
    [GeneratedRegex("\\b(?:gh[pousr]_[A-Za-z0-9]{16,}|github_pat_[A-Za-z0-9_]{16,}|gl(?:pat|ptt|dt|rt|cbt|ft|soat|agent)-[A-Za-z0-9_.-]{16,}|ATBB[A-Za-z0-9]{16,}|ATCTT3[A-Za-z0-9_=-]{16,}|eyJ[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]*)", RegexOptions.CultureInvariant)]
    private static partial Regex Token();
}
