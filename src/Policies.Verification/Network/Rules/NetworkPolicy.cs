using Policies.Manifests;

namespace Policies.Verification.Network.Rules;

/// <summary>A policy of any kind, in the one form that all of them share.</summary>
public sealed class NetworkPolicy
{
    /// <summary>The object.</summary>
    public required Manifest Source { get; init; }

    /// <summary>When it decides.</summary>
    public required PolicyTier Tier { get; init; }

    /// <summary>Within the Admin and Baseline tiers: the lower, the earlier.</summary>
    public int Priority { get; init; }

    /// <summary>The pods that it is about.</summary>
    public required PodSelection Subject { get; init; }

    /// <summary>Whether its pods are isolated for ingress, so that only what rules of this tier allow is allowed.</summary>
    public bool IsolatesIngress { get; init; }

    /// <summary>Whether its pods are isolated for egress, so that only what rules of this tier allow is allowed.</summary>
    public bool IsolatesEgress { get; init; }

    /// <summary>Whether nothing but its rules for ingress says that its pods are isolated for ingress.</summary>
    public bool IsolatesIngressByRules { get; init; }

    /// <summary>Whether nothing but its rules for egress says that its pods are isolated for egress.</summary>
    public bool IsolatesEgressByRules { get; init; }

    /// <summary>The rules for ingress that have an effect, in order.</summary>
    public IReadOnlyList<PolicyRule> Ingress { get; internal set; } = [];

    /// <summary>The rules for egress that have an effect, in order.</summary>
    public IReadOnlyList<PolicyRule> Egress { get; internal set; } = [];

    /// <summary>Its namespace; null for one of the whole cluster.</summary>
    public string? Namespace => Subject.Namespace;

    /// <summary>Its name.</summary>
    public string Name => Source.Object.Name;

    /// <summary>The rules of a direction that have an effect, in order.</summary>
    public IReadOnlyList<PolicyRule> Rules(Direction direction) => direction == Direction.Ingress ? Ingress : Egress;

    /// <summary>Whether its pods are isolated in a direction.</summary>
    public bool Isolates(Direction direction) => direction == Direction.Ingress ? IsolatesIngress : IsolatesEgress;

    /// <summary>Whether its pods are isolated in a direction for no reason but that it has rules for it.</summary>
    public bool IsolatesByRules(Direction direction) => direction == Direction.Ingress ? IsolatesIngressByRules : IsolatesEgressByRules;

    /// <summary>As in <c>NetworkPolicy checkout/default-deny</c>.</summary>
    public override string ToString() => Namespace is null ? $"{Source.Object.Kind} {Name}" : $"{Source.Object.Kind} {Namespace}/{Name}";
}
