using Policies.Lowering;

namespace Policies.Tests.Enforcement;

/// <summary>A cluster that has our policies and no others: who reaches whom there, by what the engines document.</summary>
public sealed class EnforcedCluster
{
    private readonly ILookup<string, EnforcedPolicy> policies;

    public EnforcedCluster(LoweredCluster lowered, DataPlane plane) =>
        policies = lowered.Manifests
            .Select(manifest => manifest.Object)
            .Where(made => made.Kind is "NetworkPolicy" or "CiliumNetworkPolicy")
            .ToLookup(made => made.Namespace!, made => new EnforcedPolicy(made, plane), StringComparer.Ordinal);

    /// <summary>Whether a pod's own policies let a connection in.</summary>
    public bool Accepts(Party pod, Party from, int port, string protocol = "TCP") =>
        from.Place == Place.OwnNode || IsSelf(pod, from) || Passes("ingress", pod, from, port, protocol);

    /// <summary>Whether a pod's own policies let a connection out.</summary>
    public bool Sends(Party pod, Party to, int port, string protocol = "TCP") => IsSelf(pod, to) || Passes("egress", pod, to, port, protocol);

    /// <summary>Whether the policies of both ends let a connection through; an end that is no pod has none.</summary>
    public bool Connects(Party from, Party to, int port, string protocol = "TCP") =>
        (from.Place != Place.Pod || Sends(from, to, port, protocol)) && (to.Place != Place.Pod || Accepts(to, from, port, protocol));

    private static bool IsSelf(Party pod, Party other) => pod.Address == other.Address;

    private bool Passes(string direction, Party pod, Party other, int port, string protocol)
    {
        var isolated = false;
        foreach (var policy in policies[pod.Namespace])
        {
            if (policy.Isolates(direction) && policy.Selects(pod))
            {
                isolated = true;
                if (policy.Allows(direction, other, port, protocol))
                {
                    return true;
                }
            }
        }

        return !isolated;
    }
}
