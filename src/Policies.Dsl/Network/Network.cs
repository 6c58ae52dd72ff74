namespace Policies;

/// <summary>Who may talk to a namespace's pods and to whom they may: named switches, flows, and policies in Kubernetes' own words. Nothing is open but DNS.</summary>
public sealed record Network
{
    /// <summary>Traffic both ways between pods of the namespace.</summary>
    public bool AllowNamespaceTraffic { get; init; }

    /// <summary>Ingress from every namespace of the cluster.</summary>
    public bool AllowIngressFromCluster { get; init; }

    /// <summary>Egress to every namespace of the cluster.</summary>
    public bool AllowEgressToCluster { get; init; }

    /// <summary>Ingress from private ranges outside the cluster, and from its nodes.</summary>
    public bool AllowIngressFromPrivate { get; init; }

    /// <summary>Egress to private ranges outside the cluster, its nodes excepted.</summary>
    public bool AllowEgressToPrivate { get; init; }

    /// <summary>Ingress from the Prometheus pods of the monitoring namespace, and egress there.</summary>
    public bool AllowMonitoring { get; init; }

    /// <summary>Egress to the API server.</summary>
    public bool AllowApiServer { get; init; }

    /// <summary>Egress to TCP 80 and 443 of public addresses, and no others.</summary>
    public bool AllowInternet { get; init; }

    /// <summary>Egress to the metadata server, for pods that get credentials of the cloud from it; nothing where the cluster has no workload identity.</summary>
    public bool AllowWorkloadIdentity { get; init; }

    /// <summary>Ingress from everywhere; the default deny of ingress goes.</summary>
    public bool AllowAllIngress { get; init; }

    /// <summary>Egress to everywhere; the default deny of egress goes.</summary>
    public bool AllowAllEgress { get; init; }

    /// <summary>Connections, said once at either end.</summary>
    public IReadOnlyList<Flow> Flows { get; init; } = [];

    /// <summary>Network policies in Kubernetes' own words.</summary>
    public IReadOnlyList<NetworkPolicy> Policies { get; init; } = [];
}
