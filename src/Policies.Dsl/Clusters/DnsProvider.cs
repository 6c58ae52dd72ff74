namespace Policies;

/// <summary>Who resolves names in a cluster.</summary>
public enum DnsProvider
{
    /// <summary>Google's kube-dns.</summary>
    KubeDns,

    /// <summary>CoreDNS.</summary>
    CoreDns,

    /// <summary>Cloud DNS for GKE.</summary>
    CloudDns,
}
