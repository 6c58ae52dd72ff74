using Policies.Reconciler.Planning;
using Policies.Reconciler.State;

namespace Policies.Reconciler.Syncing;

/// <summary>What a person should know of a repository that nothing was worked out for, as its state has it.</summary>
internal static class StateNotes
{
    public static IReadOnlyList<string> Of(SyncState? state, string folder) => state is null
        ? []
        :
        [
            .. state.Released.Select(released => $"{released.Kind} '{released.Name}' is {(released.Leaving ? "retired and waits until the agent has applied that its keep mark is gone" : "released and stays")}"),
            .. (state.Adopting ?? []).Select(adopting => $"{adopting} stays in a file of someone else's and becomes ours once that no longer holds it"),
            .. state.NotDelivered is true ? [AgentCheck.NotDelivered(folder)] : (string[])[],
        ];
}
