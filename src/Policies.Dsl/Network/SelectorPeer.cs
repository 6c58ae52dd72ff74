namespace Policies;

/// <summary>Pods by labels: of the policy's own namespace, of namespaces with certain labels, or both at once.</summary>
public sealed record SelectorPeer(NamespaceSelector? InNamespaces, PodSelector? WithLabels) : Peer
{
    /// <inheritdoc/>
    public override string ToString() => (InNamespaces, WithLabels) switch
    {
        (null, _) => $"pods {WithLabels}",
        (_, null) => $"namespaces {InNamespaces}",
        _ => $"pods {WithLabels} of namespaces {InNamespaces}",
    };
}
