namespace Policies.Verification.Network;

/// <summary>A workload that is known to run although the manifests do not hold it.</summary>
/// <param name="Namespace">Its namespace.</param>
/// <param name="Name">Its name.</param>
/// <param name="Labels">Labels of its pods.</param>
/// <param name="Ports">What its pods listen on.</param>
/// <param name="ServiceAccount">The service account of its pods; null for the default one.</param>
/// <param name="OnHostNetwork">Whether its pods use the node's own network, where policies neither isolate nor select them.</param>
public sealed record KnownWorkload(
    string Namespace,
    string Name,
    IReadOnlyDictionary<string, string> Labels,
    IReadOnlyList<ContainerPort> Ports,
    string? ServiceAccount,
    bool OnHostNetwork);
