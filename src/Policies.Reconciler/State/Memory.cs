using System.Text.Json;

namespace Policies.Reconciler.State;

/// <summary>What this machine remembers of a repository, so that it need not look again at what has not moved; it may be lost without harm.</summary>
/// <param name="Commit">The head of the branch that all this is true of.</param>
/// <param name="State">The state there.</param>
/// <param name="Ours">The commit of ours that brought it.</param>
/// <param name="AppliedSince">Since when the agent is known to have applied it without a break; null where it is not.</param>
internal sealed record Memory(string Commit, SyncState State, string Ours, DateTimeOffset? AppliedSince)
{
    public static Memory? Read(string? text)
    {
        try
        {
            return text is null ? null : JsonSerializer.Deserialize(text, StateJson.Default.Memory);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public override string ToString() => JsonSerializer.Serialize(this, StateJson.Default.Memory);
}
