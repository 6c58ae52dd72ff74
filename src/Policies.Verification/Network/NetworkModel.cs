using Policies.Manifests;
using Policies.Verification.Network.Reading;
using Policies.Verification.Network.Rules;

namespace Policies.Verification.Network;

/// <summary>What manifests say about who runs where and who may talk to whom.</summary>
public sealed class NetworkModel
{
    /// <summary>The namespaces, in the order of their names.</summary>
    public required IReadOnlyList<ClusterNamespace> Namespaces { get; init; }

    /// <summary>The workloads and representatives, in the order in which they are printed.</summary>
    public required IReadOnlyList<Workload> Workloads { get; init; }

    /// <summary>The nodes.</summary>
    public required IReadOnlyList<ClusterNode> Nodes { get; init; }

    /// <summary>The policies, in the order in which they were found.</summary>
    public required IReadOnlyList<NetworkPolicy> Policies { get; init; }

    /// <summary>What Ingresses and Routes lead to.</summary>
    public required IReadOnlyList<Entrance> Entrances { get; init; }

    /// <summary>Objects that stand twice in the input, so that no one can say which of them counts; the last one was taken.</summary>
    public required IReadOnlyList<Remark> Faults { get; init; }

    /// <summary>Doubts about the input.</summary>
    public required IReadOnlyList<Remark> Remarks { get; init; }

    /// <summary>Reads the model out of manifests.</summary>
    public static NetworkModel Read(IEnumerable<Manifest> manifests, NetworkOptions? options = null) =>
        Read(manifests.Select(manifest => NetworkSubject.Of(manifest, options?.HostNetwork ?? HostNetworkUse.AsRecorded)), options);

    /// <summary>Reads the model out of what was taken of manifests.</summary>
    public static NetworkModel Read(IEnumerable<NetworkSubject> subjects, NetworkOptions? options = null) => new ModelReader(options ?? new()).Read(subjects);
}
