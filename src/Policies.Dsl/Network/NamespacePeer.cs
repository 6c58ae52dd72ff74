namespace Policies;

/// <summary>A named namespace, or some of its pods.</summary>
public sealed record NamespacePeer(NamespaceReference Namespace) : Peer
{
    /// <summary>The workload that is meant; null for all pods.</summary>
    public Workload? Workload { get; init; }

    /// <summary>The pods that are meant; null for all.</summary>
    public PodSelector? WithLabels { get; init; }

    /// <inheritdoc/>
    public override string ToString() => (Workload, WithLabels) switch
    {
        ({ } workload, _) => $"{workload.Name} of {Namespace}",
        (_, { } pods) => $"pods {pods} of {Namespace}",
        _ => Namespace.ToString(),
    };
}
