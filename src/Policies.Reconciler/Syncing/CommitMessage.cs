using Policies.Reconciler.Planning;
using Policies.Reconciler.State;

namespace Policies.Reconciler.Syncing;

/// <summary>What a commit of ours says: what changed, in words, and the trailers.</summary>
public static class CommitMessage
{
    /// <summary>For a sync.</summary>
    public static string Of(RepositoryPlan plan, SyncState state) =>
        Of(ChangeWords.Subject(plan.Changes), [.. ChangeWords.Lines(plan.Changes), .. plan.Drift.Select(Said), .. plan.Notes], state);

    /// <summary>For anything else.</summary>
    public static string Of(string subject, IReadOnlyList<string> lines, SyncState state) =>
        $"{subject}\n\n{(lines.Count > 0 ? $"{string.Join('\n', lines.Select(line => $"- {line.ReplaceLineEndings(" ")}"))}\n\n" : "")}{Trailers.Of(state)}\n";

    private static string Said(Drift drift) =>
        $"{drift.Path} is put back{(drift.By is { } by ? $"; {(drift.IsDeleted ? "deleted" : "changed")} by {by} in {drift.Commit![..12]}" : "")}";
}
