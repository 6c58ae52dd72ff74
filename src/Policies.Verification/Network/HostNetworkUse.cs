namespace Policies.Verification.Network;

/// <summary>
/// How pods on the host network are judged. Kubernetes leaves it to the network plugin: most can neither isolate nor select them,
/// some treat them as all others (https://kubernetes.io/docs/concepts/services-networking/network-policies/#networkpolicy-and-hostnetwork-pods).
/// </summary>
public enum HostNetworkUse
{
    /// <summary>Pods recorded from a running cluster, whose status knows an address, are judged by their labels; all others are exempt.</summary>
    AsRecorded,

    /// <summary>Policies neither isolate nor select them.</summary>
    Exempt,

    /// <summary>Policies isolate and select them as all other pods.</summary>
    Judged,
}
