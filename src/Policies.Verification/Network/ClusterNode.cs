using Policies.Manifests;
using Policies.Verification.Labels;
using Policies.Verification.Sets;

namespace Policies.Verification.Network;

/// <summary>A node of the cluster.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Labels">Its labels.</param>
/// <param name="Addresses">The addresses that its status names.</param>
/// <param name="Source">The Node object.</param>
public sealed record ClusterNode(string Name, LabelSet Labels, AddressSet Addresses, Manifest Source);
