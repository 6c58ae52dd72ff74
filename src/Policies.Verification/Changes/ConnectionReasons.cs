using Policies.Verification.Connections.Explaining;
using Policies.Verification.Sets;

namespace Policies.Verification.Changes;

/// <summary>Names the policies and rules that open or close a connection, by what both worlds decide about it.</summary>
internal static class ConnectionReasons
{
    /// <summary>What opens it: the rules that allow it now; where none is asked any more, what denied it before.</summary>
    public static IEnumerable<string> Opened(Explanation before, Explanation after, ConnectionSet ports) => Directions(before, after).SelectMany(direction =>
    {
        var denied = Of(direction.Before, ports, DecisionKind.Denied, DecisionKind.Isolated);
        var allows = Of(direction.After, ports, DecisionKind.Allowed);
        return denied.Count == 0 ? []
            : allows.Count > 0 ? allows.Select(decision => $"allowed by {decision.Policy} {decision.Rule} ({decision.Place})")
            : denied.Select(decision => $"no longer denied by {decision.Policy} ({decision.Place})");
    });

    /// <summary>What closes it: the rules that deny it now; without any, those that allowed it before; without these, what isolates the pods now.</summary>
    public static IEnumerable<string> Closed(Explanation before, Explanation after, ConnectionSet ports) => Directions(before, after).SelectMany(direction =>
    {
        var denies = Of(direction.After, ports, DecisionKind.Denied);
        var isolates = Of(direction.After, ports, DecisionKind.Isolated);
        var allowed = Of(direction.Before, ports, DecisionKind.Allowed);
        return denies.Select(decision => $"denied by {decision.Policy} {decision.Rule} ({decision.Place})").Concat(
            isolates.Count == 0 ? []
            : allowed.Count > 0 ? allowed.Select(decision => $"no longer allowed by {decision.Policy} {decision.Rule} ({decision.Place})")
            : isolates.Select(decision => $"denied by {decision.Policy} ({decision.Place})"));
    });

    private static (IReadOnlyList<Decision> Before, IReadOnlyList<Decision> After)[] Directions(Explanation before, Explanation after) =>
        [(before.Egress, after.Egress), (before.Ingress, after.Ingress)];

    private static List<Decision> Of(IReadOnlyList<Decision> decisions, ConnectionSet ports, params DecisionKind[] kinds) =>
        [.. decisions.Where(decision => kinds.Contains(decision.Kind) && !decision.Ports.Intersect(ports).IsEmpty)];
}
