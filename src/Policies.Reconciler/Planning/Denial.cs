using System.Text;
using Policies.Manifests;
using Policies.Objects;

namespace Policies.Reconciler.Planning;

/// <summary>Reads from a manifest what it denies by default.</summary>
internal static class Denial
{
    /// <summary>What a file of ours denies for every pod of a namespace: it selects them all and allows nothing in that direction.</summary>
    public static DefaultDeny Of(ReadOnlySpan<byte> manifest)
    {
        var read = ManifestReader.ReadText(Encoding.UTF8.GetString(manifest), "");
        return read.Manifests.Select(one => one.Object).Aggregate(DefaultDeny.None, (sum, one) => sum | Of(one));
    }

    private static DefaultDeny Of(KubernetesObject policy)
    {
        if (policy.Root["spec"] is not Mapping spec)
        {
            return DefaultDeny.None;
        }

        return policy.Kind switch
        {
            "NetworkPolicy" when spec["podSelector"] is Mapping { Count: 0 } =>
                Closed(spec, "Ingress", "ingress", DefaultDeny.Ingress) | Closed(spec, "Egress", "egress", DefaultDeny.Egress),
            "CiliumNetworkPolicy" when spec["endpointSelector"] is Mapping { Count: 0 } =>
                Empty(spec["ingress"], DefaultDeny.Ingress) | Empty(spec["egress"], DefaultDeny.Egress),
            _ => DefaultDeny.None,
        };
    }

    private static DefaultDeny Closed(Mapping spec, string type, string rules, DefaultDeny direction) =>
        spec["policyTypes"] is Sequence types && types.Any(item => item is Scalar { Text: var text } && text == type) && spec[rules] is null or Sequence { Count: 0 }
            ? direction
            : DefaultDeny.None;

    // A list with one empty rule is how Cilium closes a direction.
    private static DefaultDeny Empty(Node? rules, DefaultDeny direction) =>
        rules is Sequence { Count: 1 } list && list[0] is Mapping { Count: 0 } ? direction : DefaultDeny.None;
}
