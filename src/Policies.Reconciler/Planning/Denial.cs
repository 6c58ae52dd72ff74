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
            "NetworkPolicy" when SelectsAll(spec["podSelector"]) =>
                Closed(spec, "Ingress", "ingress", DefaultDeny.Ingress) | Closed(spec, "Egress", "egress", DefaultDeny.Egress),
            "CiliumNetworkPolicy" when spec["endpointSelector"] is Mapping selector && SelectsAll(selector) =>
                Empty(spec["ingress"], DefaultDeny.Ingress) | Empty(spec["egress"], DefaultDeny.Egress),
            _ => DefaultDeny.None,
        };
    }

    private static bool SelectsAll(Node? selector) => IsNothing(selector) || (selector is Mapping mapping && mapping.All(entry => IsNothing(entry.Value)));

    private static DefaultDeny Closed(Mapping spec, string type, string rules, DefaultDeny direction) =>
        Types(spec).Contains(type) && IsNothing(spec[rules]) ? direction : DefaultDeny.None;

    // Where none is written, a policy is about ingress, and about egress too where it has rules for that, which then is not closed.
    private static IEnumerable<string> Types(Mapping spec) =>
        spec["policyTypes"] is Sequence { Count: > 0 } types ? types.OfType<Scalar>().Select(type => type.Text) : ["Ingress"];

    private static bool IsNothing(Node? node) => node is null or Scalar { Kind: ScalarKind.Null } or Mapping { Count: 0 } or Sequence { Count: 0 };

    // A list with one empty rule is how Cilium closes a direction.
    private static DefaultDeny Empty(Node? rules, DefaultDeny direction) =>
        rules is Sequence { Count: 1 } list && list[0] is Mapping { Count: 0 } ? direction : DefaultDeny.None;
}
