using System.CommandLine;
using Policies.Reconciler.Syncing;

namespace Policies.Cli.Reconciling;

/// <summary>The options of the commands that work out changes: what may be taken over, taken away and put back.</summary>
internal sealed class ChangeOptions
{
    private readonly Option<string?> revision = new("--revision") { Description = "The revision that was compiled; the commit in this folder without it", HelpName = "REV" };
    private readonly Option<string[]> adopt = new("--adopt") { Description = "Take this object over from a file of someone else's; may be given again", HelpName = "KIND/NAMESPACE/NAME" };
    private readonly Option<string[]> approve = new("--approve") { Description = "Let exactly this plan pass the deletion budget; may be given again", HelpName = "PLAN-DIGEST" };
    private readonly Option<string?> onDrift = new("--on-drift") { Description = "What becomes of files that somebody changed; restore without it, and hold with --watch", HelpName = "restore|hold|fail" };

    /// <summary>Makes them.</summary>
    public ChangeOptions() => onDrift.AcceptOnlyFromAmong("restore", "hold", "fail");

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { revision, adopt, approve, onDrift })
        {
            command.Options.Add(option);
        }
    }

    /// <summary>How a run goes, with what these options say.</summary>
    public async Task<SyncOptions> WithAsync(SyncOptions options, ParseResult parsed, CancellationToken cancellation, OnDrift unsaid = OnDrift.Restore) => options with
    {
        Revision = parsed.GetValue(revision) ?? await SourceRevision.FindAsync(cancellation).ConfigureAwait(false),
        Adopted = (parsed.GetValue(adopt) ?? []).Select(Checked).ToHashSet(StringComparer.Ordinal),
        Approved = (parsed.GetValue(approve) ?? []).ToHashSet(StringComparer.Ordinal),
        OnDrift = parsed.GetValue(onDrift) is { } said ? Enum.Parse<OnDrift>(said, ignoreCase: true) : unsaid,
    };

    private static string Checked(string text)
    {
        var parts = text.Split('/');
        return parts.Length is 2 or 3 && !parts.Contains("")
            ? text
            : throw CommandFailure.WrongUsage($"--adopt takes KIND/NAMESPACE/NAME, or KIND/NAME of an object without a namespace, and not '{text}'");
    }
}
