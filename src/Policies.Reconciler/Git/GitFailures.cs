using System.Text.RegularExpressions;

namespace Policies.Reconciler.Git;

/// <summary>Reads from what git says what becomes of a failure.</summary>
internal static partial class GitFailures
{
    /// <summary>The failure of a command that said something.</summary>
    /// <param name="command">The command, and what it worked on, without credentials.</param>
    /// <param name="said">What it said, without credentials.</param>
    public static GitException Of(string command, string said)
    {
        var (kind, advice) = Judge(said);
        return new(kind, $"{command} failed: {Short(said)}{(advice.Length > 0 ? $" {advice}" : "")}");
    }

    /// <summary>What becomes of it, and what a person can do.</summary>
    public static (FailureKind Kind, string Advice) Judge(string said) => said switch
    {
        _ when Protected().IsMatch(said) => (FailureKind.GiveUp, "The server protects the branch; let the fleet propose changes, or allow the author to push."),
        _ when Moved().IsMatch(said) => (FailureKind.Moved, ""),
        _ when Full().IsMatch(said) => (FailureKind.GiveUp, "Make room on the disk; the next run goes on from here."),
        _ when Busy().IsMatch(said) => (FailureKind.TryAgain, ""),
        _ when Unauthorized().IsMatch(said) => (FailureKind.GiveUp, "Git has no credential that the server accepts; try the same URL with git ls-remote."),
        _ when Missing().IsMatch(said) => (FailureKind.GiveUp, "Make the repository, or correct its URL; a server also says so where the credential may not see it."),
        _ when NotOurs().IsMatch(said) => (FailureKind.GiveUp, "The folder belongs to somebody else; git config --global --add safe.directory says that it is trusted."),
        _ when Network().IsMatch(said) => (FailureKind.TryAgain, ""),
        _ => (FailureKind.GiveUp, ""),
    };

    private static string Short(string said)
    {
        var lines = said.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(line => !line.StartsWith("hint:", StringComparison.Ordinal))
            .Select(line => new string([.. line.Where(c => !char.IsControl(c))]));
        var text = string.Join("; ", lines);
        return text.Length <= 600 ? text : $"{text[..600]}…";
    }

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex("hook declined|protected branch|GH006|GH013|not allowed to (?:force )?push|denyCurrentBranch|branch is currently checked out|TF40\\d{4}|prohibited by Gerrit|deny updating a hidden ref|deletion prohibited|push declined due to|cannot push to|branch restriction", Options)]
    private static partial Regex Protected();

    [GeneratedRegex("stale info|fetch first|non-fast-forward|reference already exists|but expected|cannot lock ref|failed to update ref|failed to lock|remote ref does not|Not updating refs/", Options)]
    private static partial Regex Moved();

    [GeneratedRegex("No space left on device|Out of diskspace|Disk quota exceeded|EDQUOT|disk full", Options)]
    private static partial Regex Full();

    [GeneratedRegex("\\.lock': File exists|Another git process seems to be running|unpacker error|remote unpack failed", Options)]
    private static partial Regex Busy();

    [GeneratedRegex("returned error: 40[13]|HTTP 40[13]|Authentication failed|could not read (?:Username|Password)|Permission denied|Host key verification failed|terminal prompts disabled|Access denied|not authorized|Unauthorized", Options)]
    private static partial Regex Unauthorized();

    [GeneratedRegex("returned error: 404|HTTP 404|returned error: 410|repository '[^']*' not found|Repository not found|does not appear to be a git repository|project you were looking for could not be found|does not exist|not valid: is this a git repository", Options)]
    private static partial Regex Missing();

    [GeneratedRegex("dubious ownership|safe\\.directory", Options)]
    private static partial Regex NotOurs();

    [GeneratedRegex("returned error: (?:408|425|429|5\\d\\d)|HTTP (?:408|425|429|5\\d\\d)|Could not resolve|Failed to connect|Couldn't connect|Connection (?:refused|reset|timed out|closed)|Recv failure|Send failure|Operation too slow|Operation timed out|RPC failed|hung up|early EOF|unexpected disconnect|Empty reply|Network is unreachable|No route to host|kex_exchange_identification|banner exchange|transfer closed|SSL_ERROR_SYSCALL|gnutls_handshake|TLS connection was non-properly|bad line length|protocol error|Temporary failure|Could not read from remote|expected flush|invalid server response|Broken pipe|stream \\d+ was not closed cleanly", Options)]
    private static partial Regex Network();
}
