using Policies.Objects;

namespace Policies.Lowering;

/// <summary>A network policy before it is known which kinds it takes to say it.</summary>
internal sealed class PolicyShape(string name, Mapping pods)
{
    private Lazy<Mapping?>? networkPolicy;
    private Lazy<Mapping?>? ciliumNetworkPolicy;

    private static readonly string[] DirectionNames = ["Ingress", "Egress"];

    /// <summary>Name of the object, or of both.</summary>
    public string Name { get; } = name;

    /// <summary>The pods that it applies to.</summary>
    public Mapping Pods { get; } = pods;

    /// <summary>What may come in; null where it is not spoken of.</summary>
    public IReadOnlyList<RuleShape>? Ingress { get; init; }

    /// <summary>What may go out; null where it is not spoken of.</summary>
    public IReadOnlyList<RuleShape>? Egress { get; init; }

    /// <summary>The directions that are isolated, where the definition says them.</summary>
    public PolicyTypes? Types { get; init; }

    // One shape serves every namespace of a cluster that has the switch.
    private Mapping? NetworkPolicy => (networkPolicy ??= new(MakeNetworkPolicy)).Value;

    private Mapping? CiliumNetworkPolicy => (ciliumNetworkPolicy ??= new(MakeCiliumNetworkPolicy)).Value;

    /// <summary>The objects in a namespace: a NetworkPolicy where it says something, a CiliumNetworkPolicy where only that works.</summary>
    public IEnumerable<KubernetesObject> ToObjects(string @namespace)
    {
        if (NetworkPolicy is { } spec)
        {
            yield return Shapes.Object("networking.k8s.io/v1", "NetworkPolicy", @namespace, Name, rest: ("spec", spec));
        }

        if (CiliumNetworkPolicy is { } cilium)
        {
            yield return Shapes.Object("cilium.io/v2", "CiliumNetworkPolicy", @namespace, Name, rest: ("spec", cilium));
        }
    }

    private static Sequence? CiliumRules(IReadOnlyList<RuleShape>? rules, FlowDirection direction)
    {
        var wanted = (rules ?? []).Where(rule => rule.Peer.Entities.Count > 0).Select(rule => rule.ToCilium(direction)).ToList();
        return wanted.Count == 0 ? null : new(wanted);
    }

    private static Sequence? Rules(IReadOnlyList<RuleShape>? rules, FlowDirection direction)
    {
        var wanted = (rules ?? []).Where(rule => rule.HasEntries).Select(rule => rule.ToNetworkPolicy(direction)).ToList();
        return wanted.Count == 0 ? null : new(wanted);
    }

    private Mapping? MakeNetworkPolicy()
    {
        var rules = (Ingress ?? []).Concat(Egress ?? []).ToList();
        var isSaidByCilium = rules.Exists(rule => rule.Peer.Entities.Count > 0) && !rules.Exists(rule => rule.HasEntries);
        if (isSaidByCilium && Types is null && Ingress is not { Count: 0 } && Egress is not { Count: 0 })
        {
            return null;
        }

        var types = Types ?? ((Ingress is null ? PolicyTypes.None : PolicyTypes.Ingress) | (Egress is null ? PolicyTypes.None : PolicyTypes.Egress));
        return Mapping.Of(
            ("podSelector", Pods),
            ("policyTypes", Sequence.OfTexts(DirectionNames.Where((_, i) => types.HasFlag((PolicyTypes)(1 << i))))),
            ("ingress", Rules(Ingress, FlowDirection.Ingress)),
            ("egress", Rules(Egress, FlowDirection.Egress)));
    }

    private Mapping? MakeCiliumNetworkPolicy()
    {
        var ingress = CiliumRules(Ingress, FlowDirection.Ingress);
        var egress = CiliumRules(Egress, FlowDirection.Egress);
        return ingress is null && egress is null ? null : Mapping.Of(("endpointSelector", Pods), ("ingress", ingress), ("egress", egress));
    }
}
