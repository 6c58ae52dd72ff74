using Policies.Verification.Connections;
using Policies.Verification.Network;
using Policies.Verification.Network.Rules;

namespace Policies.Verification.Queries;

/// <summary>Finds Ingresses and Routes that lead to pods which let nobody in from outside their namespace (POL1036).</summary>
public static class BlockedEntrances
{
    /// <summary>What is found. Where the ingress controller runs is not known, so it says nothing as long as anyone outside is let in.</summary>
    /// <exception cref="TooManyClassesException">The policies tell apart more sorts of pods than can be looked at.</exception>
    public static IReadOnlyList<PolicyFinding> Find(NetworkModel model)
    {
        if (model.Entrances.Count == 0)
        {
            return [];
        }

        var analysis = new ConnectionAnalysis(new Population(model).Under(model));
        return [.. model.Entrances.Where(entrance => !entrance.Ports.IsEmpty && !IsOpen(analysis, entrance)).Select(entrance => FindingText.BlockedEntrance(entrance, Blocking(model, entrance)))];
    }

    private static bool IsOpen(ConnectionAnalysis analysis, Entrance entrance)
    {
        var target = analysis.Destinations.First(end => end.Workload == entrance.Target);
        return analysis.Sources
            .Where(source => source.Workload?.Namespace != entrance.Target.Namespace)
            .Where(source => source.Kind != EndpointKind.IngressController)
            .Any(source => !analysis.Allowed(source, target).Intersect(entrance.Ports).IsEmpty);
    }

    private static List<NetworkPolicy> Blocking(NetworkModel model, Entrance entrance)
    {
        var @namespace = model.Namespaces.First(one => one.Name == entrance.Target.Namespace);
        return [.. model.Policies.Where(policy => (policy.IsolatesIngress || policy.Ingress.Any(rule => rule.Action == RuleAction.Deny))
            && policy.Subject.Matches(@namespace) && policy.Subject.Pods.Matches(entrance.Pod.Labels))];
    }
}
