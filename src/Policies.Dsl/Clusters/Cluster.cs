namespace Policies;

/// <summary>A cluster and the facts that policies need to know of it; a public static property of the user's makes it part of the fleet.</summary>
public sealed record Cluster(string Name)
{
    /// <summary>The properties by which groups find the cluster.</summary>
    public IReadOnlyList<Trait> Traits { get; init; } = [];

    /// <summary>Who runs the control plane.</summary>
    public required Hosting Hosting { get; init; }

    /// <summary>Where the cluster runs, in the provider's own words.</summary>
    public required string Region { get; init; }

    /// <summary>The Kubernetes version of the control plane.</summary>
    public required KubernetesVersion Kubernetes { get; init; }

    /// <summary>The agent that pulls the cluster's repository.</summary>
    public required Engine Engine { get; init; }

    /// <summary>The network plugin, which decides what a policy matches.</summary>
    public required Cni Cni { get; init; }

    /// <summary>The cluster's own addresses.</summary>
    public required Addresses Addresses { get; init; }

    /// <summary>How names are resolved.</summary>
    public required Dns Dns { get; init; }

    /// <summary>Whether pods get credentials of the cloud from the metadata server.</summary>
    public bool WorkloadIdentity { get; init; }

    /// <summary>Where Prometheus runs.</summary>
    public PrometheusPods Monitoring { get; init; } = PrometheusPods.Default;

    /// <summary>Where the ingress controller runs; needed by definitions that speak of it.</summary>
    public IngressPods? Ingress { get; init; }

    /// <summary>The agent's namespace; null for the one that its installation makes.</summary>
    public string? AgentNamespace { get; init; }

    /// <summary>The cluster's values, which Helm releases take.</summary>
    public ClusterValues Values { get; init; } = new();

    /// <summary>Names that the cluster had before.</summary>
    public IReadOnlyList<string> FormerNames { get; init; } = [];

    /// <summary>Whether the cluster has a trait; its hosting, engine and network plugin are traits too, so that groups can ask for them.</summary>
    public bool Is(Trait trait) => Traits.Contains(trait) || trait.Type switch
    {
        $"{nameof(Policies)}.{nameof(Hosting)}" => trait.Name == Hosting.ToString(),
        $"{nameof(Policies)}.{nameof(Engine)}" => trait.Name == Engine.ToString(),
        $"{nameof(Policies)}.{nameof(Cni)}" => trait.Name == Cni.ToString(),
        _ => false,
    };
}
