using Policies.Verification.Network;

namespace Policies.Verification.Connections;

/// <summary>Pods that no policy can tell apart, by one of them.</summary>
/// <param name="Number">The class's number, which is its element in the universe.</param>
/// <param name="Namespace">The namespace of that one.</param>
/// <param name="Pod">That one.</param>
internal sealed record PodClass(int Number, ClusterNamespace Namespace, Pod Pod);
