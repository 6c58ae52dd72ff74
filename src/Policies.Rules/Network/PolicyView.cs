using Policies.Catalogue.Judging;
using Policies.Objects;

namespace Policies.Catalogue.Network;

/// <summary>A NetworkPolicy as rules read it.</summary>
internal sealed class PolicyView
{
    private PolicyView(Mapping root)
    {
        Spec = root.MappingAt("spec") ?? Mapping.Empty;
        Pods = Spec.MappingAt("podSelector");
        Types = Spec.ListAt("policyTypes") is null ? null : [.. Spec.ScalarsAt("policyTypes").Select(type => type.Text)];
        Ingress = [.. Spec.MappingsAt("ingress").Select(rule => new PolicyRuleView(rule, "Ingress", "from"))];
        Egress = [.. Spec.MappingsAt("egress").Select(rule => new PolicyRuleView(rule, "Egress", "to"))];
    }

    /// <summary>The specification; empty where none is written.</summary>
    public Mapping Spec { get; }

    /// <summary>The selector of the pods that it applies to; null where none is written, which means every pod of the namespace.</summary>
    public Mapping? Pods { get; }

    /// <summary>The directions that it says; null where it says none.</summary>
    public IReadOnlyList<string>? Types { get; }

    /// <summary>The rules of what may come in.</summary>
    public IReadOnlyList<PolicyRuleView> Ingress { get; }

    /// <summary>The rules of what may go out.</summary>
    public IReadOnlyList<PolicyRuleView> Egress { get; }

    /// <summary>The rules of both directions.</summary>
    public IEnumerable<PolicyRuleView> Rules => Ingress.Concat(Egress);

    /// <summary>Whether it isolates pods for what may come in: always where it says no types.</summary>
    public bool IsolatesIngress => Types?.Contains("Ingress") ?? true;

    /// <summary>Whether it isolates pods for what may go out: where it says no types, only with rules for it.</summary>
    public bool IsolatesEgress => Types?.Contains("Egress") ?? Egress.Count > 0;

    /// <summary>Whether it applies to every pod of its namespace.</summary>
    public bool SelectsEveryPod => Pods is null || IsEmpty(Pods);

    /// <summary>A policy.</summary>
    public static PolicyView Of(JudgedObject policy) => policy.View(root => new PolicyView(root));

    /// <summary>Whether a selector matches everything.</summary>
    public static bool IsEmpty(Mapping selector) => !(selector.MappingAt("matchLabels") is { Count: > 0 }) && !(selector.ListAt("matchExpressions") is { Count: > 0 });
}
