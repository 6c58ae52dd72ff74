using System.Text.Json;
using System.Text.RegularExpressions;

namespace Policies.Reconciler.Waves;

/// <summary>Where a Git host tells the statuses of a repository's commits, and how.</summary>
/// <param name="Host">What kind of host it is.</param>
/// <param name="Root">Scheme and name of the server.</param>
/// <param name="Repository">The repository's path there.</param>
internal sealed partial record CommitStatuses(GitHost Host, string Root, string Repository)
{
    private const int MostStatuses = 100;

    /// <summary>The variable of the environment that holds a token for such a host, by the name that its own tools use.</summary>
    public string TokenVariable => $"{Host.ToString().ToUpperInvariant()}_TOKEN";

    /// <summary>Whether a token may be sent there: to nobody who listens on the way.</summary>
    public bool IsConfidential => new Uri(Root) is { Scheme: "https" } or { IsLoopback: true };

    /// <summary>Those of a repository by its URL; null where the URL is of no server, or its kind is not said and its name does not tell.</summary>
    public static CommitStatuses? Of(string url, GitHost? said)
    {
        if (Parts().Match(url) is not { Success: true } parts)
        {
            return null;
        }

        // Hosts that take ssh on the port of https do so by a name of its own.
        var name = parts.Groups["host"].Value switch
        {
            "ssh.github.com" => "github.com",
            "altssh.gitlab.com" => "gitlab.com",
            var other => other,
        };
        var root = parts.Groups["scheme"].Value is "http" or "https" ? $"{parts.Groups["scheme"].Value}://{name}{parts.Groups["port"].Value}" : $"https://{name}";
        var path = parts.Groups["path"].Value.Trim('/');
        return (said ?? Told(name)) is { } host && Uri.IsWellFormedUriString(root, UriKind.Absolute)
            ? new(host, root, path.EndsWith(".git", StringComparison.Ordinal) ? path[..^4] : path)
            : null;
    }

    /// <summary>Where those of a commit are.</summary>
    public Uri At(string commit) => new(Host switch
    {
        GitHost.GitLab => FormattableString.Invariant($"{Root}/api/v4/projects/{Uri.EscapeDataString(Repository)}/repository/commits/{commit}/statuses?per_page={MostStatuses}"),
        GitHost.Gitea => FormattableString.Invariant($"{Root}/api/v1/repos/{Escaped}/commits/{commit}/status?limit={MostStatuses}"),
        _ => FormattableString.Invariant($"{(Root == "https://github.com" ? "https://api.github.com" : $"{Root}/api/v3")}/repos/{Escaped}/commits/{commit}/status?per_page={MostStatuses}"),
    });

    /// <summary>Reads them; of each context the latest.</summary>
    public IReadOnlyList<CommitStatus> Read(JsonElement answer) => Host == GitHost.GitLab
        ? [.. answer.EnumerateArray().Select(one => new CommitStatus(Text(one, "name"), Text(one, "status"), Time(one, "finished_at") ?? Time(one, "created_at")))]
        : [.. answer.GetProperty("statuses").EnumerateArray().Select(one => new CommitStatus(Text(one, "context"), Text(one, Host == GitHost.Gitea ? "status" : "state"), Time(one, "updated_at") ?? Time(one, "created_at")))];

    private string Escaped => string.Join('/', Repository.Split('/').Select(Uri.EscapeDataString));

    private static GitHost? Told(string name) =>
        Labels(name) is var labels && labels.Contains("github") ? GitHost.GitHub
        : labels.Contains("gitlab") ? GitHost.GitLab
        : labels.Contains("gitea") || labels.Contains("forgejo") || name == "codeberg.org" ? GitHost.Gitea
        : null;

    private static string[] Labels(string name) => name.ToLowerInvariant().Split('.');

    private static string Text(JsonElement one, string name) => one.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    private static DateTimeOffset? Time(JsonElement one, string name) =>
        one.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.TryGetDateTimeOffset(out var time) ? time : null;

    [GeneratedRegex("^(?:(?<scheme>https?|ssh)://(?:[^/]*@)?(?<host>[^/?#:@]+|\\[[0-9a-fA-F:]+\\])(?<port>:[0-9]+)?/(?<path>[^?#]+)|(?:[^@/:]+@)?(?<host>[^/:@]+):(?<path>[^:].*))$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Parts();
}
