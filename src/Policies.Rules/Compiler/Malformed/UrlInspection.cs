namespace Policies.Catalogue.Compiler.Malformed;

/// <summary>Judges URLs; what may be a credential is never repeated.</summary>
internal static class UrlInspection
{
    /// <summary>Judges a URL by its scheme, its host and what stands before an at sign.</summary>
    public static void Url(this Inspection inspection, string? url, Place place, string member, string what, string[] schemes)
    {
        if (!inspection.Sees(place, member, out var at))
        {
            return;
        }

        var text = url ?? "";
        var colon = text.IndexOf("://", StringComparison.Ordinal);
        if (HasCredential(text, colon))
        {
            inspection.Say(at, $"{what} carries a credential, which everyone reads who reads the source; leave it to the machine that connects");
        }
        else if (colon < 0 || !schemes.Contains(text.Substring(0, colon)) || text.Length == colon + 3 || text[colon + 3] is '/' or ':' || text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c)))
        {
            inspection.Say(at, text.Length == 0
                ? $"{what} is empty; write a URL that begins with {Choice(schemes)}"
                : $"{what} '{text}' is malformed; write a URL that begins with {Choice(schemes)}");
        }
    }

    /// <summary>Judges where clusters' repositories are.</summary>
    public static void RepositoryUrl(this Inspection inspection, string? url, Place place, string member)
    {
        if (!inspection.Sees(place, member, out var at))
        {
            return;
        }

        var text = url ?? "";
        if (HasCredential(text, text.IndexOf("://", StringComparison.Ordinal)))
        {
            inspection.Say(at, "Repository URL carries a credential, which everyone reads who reads the source; leave it to the machine that connects");
        }
        else if (text.IndexOf("{cluster}", StringComparison.Ordinal) < 0)
        {
            inspection.Say(at, $"Repository URL '{text}' is the same for every cluster; write {{cluster}} where the cluster's name stands");
        }
        else if (text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c)))
        {
            inspection.Say(at, $"Repository URL '{text}' is malformed; write it without spaces");
        }
    }

    // A user without a password is how ssh is written; over HTTP it is a token.
    private static bool HasCredential(string url, int scheme)
    {
        if (scheme < 0)
        {
            return false;
        }

        var authority = url.Substring(scheme + 3).Split('/')[0];
        var sign = authority.LastIndexOf('@');
        return sign >= 0 && (authority.IndexOf(':') is var colon && (colon >= 0 && colon < sign) || !url.StartsWith("ssh", StringComparison.Ordinal));
    }

    private static string Choice(string[] schemes) => string.Join(" or ", schemes.Select(scheme => scheme + "://"));
}
