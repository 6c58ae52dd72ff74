using System.Text.RegularExpressions;

namespace Policies.Reconciler.Git;

/// <summary>Where a repository is, as git takes it, and as it may be shown: without what lets somebody in.</summary>
public sealed partial class RepositoryUrl
{
    private readonly string text;

    private RepositoryUrl(string text, bool isLocal)
    {
        this.text = text;
        IsLocal = isLocal;
        Secrets = [.. SecretsOf(text).Distinct().Where(secret => secret.Length > 2).OrderByDescending(secret => secret.Length)];
    }

    /// <summary>Whether git reads and writes it on this machine, without a server between.</summary>
    public bool IsLocal { get; }

    /// <summary>As git takes it; may hold a credential, so it goes to git alone, and never by its command line.</summary>
    internal string Secret => text;

    /// <summary>The parts of it that nobody may see, as written and as they are meant.</summary>
    internal IReadOnlyList<string> Secrets { get; }

    /// <summary>Takes a URL of <c>https</c>, <c>http</c>, <c>ssh</c> or <c>file</c>, an absolute path, or <c>user@host:path</c>.</summary>
    /// <exception cref="GitException">It is anything else, such as an option or <c>ext::</c>.</exception>
    public static RepositoryUrl Parse(string text)
    {
        if (text.Length == 0)
        {
            throw new GitException("A repository has no URL.");
        }

        if (text.Any(c => char.IsControl(c) || char.IsWhiteSpace(c)))
        {
            throw Refused(text, "it holds white space or control characters");
        }

        if (text[0] == '-')
        {
            throw Refused(text, "git would take it for an option");
        }

        if (RemoteHelper().IsMatch(text))
        {
            throw Refused(text, "it names a helper program");
        }

        if (Scheme().Match(text) is { Success: true } scheme)
        {
            return OfScheme(text, scheme.Groups["scheme"].Value, scheme.Groups["host"].Value);
        }

        if (Path.IsPathRooted(text))
        {
            return new(text, isLocal: true);
        }

        return ScpLike().Match(text) is { Success: true } ssh && !ssh.Groups["host"].Value.StartsWith('-') && !ssh.Groups["path"].Value.StartsWith('-')
            ? new(text, isLocal: false)
            : throw Refused(text, "it is neither a URL of https, http, ssh or file, nor an absolute path, nor user@host:path");
    }

    /// <summary>As it may be shown.</summary>
    public override string ToString() => Redaction.Of(text);

    private static RepositoryUrl OfScheme(string text, string scheme, string host) => scheme switch
    {
        "file" when host.Length == 0 => new(text, isLocal: true),
        "file" => throw Refused(text, "a file URL has three slashes: file:///path"),
        "https" or "http" or "ssh" when host.Length > 0 && host[0] != '-' => new(text, isLocal: false),
        "https" or "http" or "ssh" => throw Refused(text, "its host is no name of a host"),
        _ => throw Refused(text, $"'{scheme}' is none of https, http, ssh and file"),
    };

    private static IEnumerable<string> SecretsOf(string text)
    {
        var user = UserInfo().Match(text).Groups["user"].Value;
        var parts = text.StartsWith("ssh:", StringComparison.OrdinalIgnoreCase) ? user.Split(':', 2).Skip(1) : user.Split(':', 2).Append(user);
        return parts.SelectMany(part => (string[])[part, Uri.UnescapeDataString(part)]);
    }

    private static GitException Refused(string text, string because) =>
        new($"The repository's URL '{Redaction.Of(text)}' is refused: {because}. Correct it in the fleet's Repositories.");

    [GeneratedRegex("^[A-Za-z0-9+.-]*::", RegexOptions.CultureInvariant)]
    private static partial Regex RemoteHelper();

    // The user's part ends at the last @ before the path, as curl and ssh read it.
    [GeneratedRegex("^(?<scheme>[a-z][a-z0-9+.-]*)://(?:[^/]*@)?(?<host>[^/?#]*)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Scheme();

    [GeneratedRegex("^[a-z][a-z0-9+.-]*://(?<user>[^/]*)@", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex UserInfo();

    [GeneratedRegex("^(?:[A-Za-z0-9_][A-Za-z0-9._-]*@)?(?<host>[A-Za-z0-9._-]+|\\[[0-9a-fA-F:.]+\\]):(?<path>.+)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex ScpLike();
}
