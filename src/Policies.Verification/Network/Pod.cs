using Policies.Manifests;
using Policies.Verification.Labels;
using Policies.Verification.Sets;

namespace Policies.Verification.Network;

/// <summary>Pods of a workload that are alike in all that policies look at.</summary>
/// <param name="Labels">Their labels.</param>
/// <param name="Ports">What their containers say they listen on.</param>
/// <param name="ServiceAccount">Their service account; null for the default one.</param>
/// <param name="OnHostNetwork">Whether policies neither isolate nor select them, because they use the node's own network.</param>
/// <param name="Addresses">Their addresses as far as the manifest knows them.</param>
/// <param name="Source">The object that is or makes them; null where no manifest does.</param>
public sealed record Pod(
    LabelSet Labels,
    IReadOnlyList<ContainerPort> Ports,
    string? ServiceAccount,
    bool OnHostNetwork,
    AddressSet Addresses,
    Manifest? Source);
