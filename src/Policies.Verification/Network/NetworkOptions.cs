namespace Policies.Verification.Network;

/// <summary>What is judged beside the pods that the manifests hold.</summary>
public sealed record NetworkOptions
{
    /// <summary>Workloads that run although the manifests do not hold them.</summary>
    public IReadOnlyList<KnownWorkload> KnownWorkloads { get; init; } = [];

    /// <summary>When namespaces are also judged by imagined pods.</summary>
    public RepresentativeUse Representatives { get; init; } = RepresentativeUse.WithoutWorkloads;

    /// <summary>How pods on the host network are judged.</summary>
    public HostNetworkUse HostNetwork { get; init; } = HostNetworkUse.AsRecorded;
}
