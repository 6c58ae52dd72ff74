namespace Policies;

/// <summary>How a cluster resolves names: the provider, its pods and service, and what stands before them on the node.</summary>
public sealed record Dns
{
    private Dns(DnsProvider provider, IReadOnlyList<string> services, NodeLocal nodeLocal) => (Provider, Services, NodeLocal) = (provider, services, nodeLocal);

    /// <summary>Who answers.</summary>
    public DnsProvider Provider { get; }

    /// <summary>Addresses of the DNS service, of each family; empty with Cloud DNS.</summary>
    public IReadOnlyList<string> Services { get; }

    /// <summary>The cache on the node.</summary>
    public NodeLocal NodeLocal { get; }

    /// <summary>Namespace of the DNS pods.</summary>
    public string Namespace { get; init; } = "kube-system";

    /// <summary>Labels of the DNS pods; kube-dns and CoreDNS share theirs by custom.</summary>
    public IReadOnlyList<Label> Labels { get; init; } = [new("k8s-app", "kube-dns")];

    /// <summary>The port on which the DNS pods listen, for both UDP and TCP; policies are judged after the service's port is replaced by it.</summary>
    public int PodPort { get; init; } = 53;

    /// <summary>Google's kube-dns.</summary>
    public static Dns KubeDns(string service, NodeLocal? nodeLocal = null) => new(DnsProvider.KubeDns, [service], nodeLocal ?? NodeLocal.None);

    /// <summary>CoreDNS.</summary>
    public static Dns CoreDns(string service, NodeLocal? nodeLocal = null) => new(DnsProvider.CoreDns, [service], nodeLocal ?? NodeLocal.None);

    /// <summary>Cloud DNS for GKE, which answers at 169.254.169.254:53 on every node.</summary>
    public static Dns CloudDns(NodeLocal? nodeLocal = null) => new(DnsProvider.CloudDns, [], nodeLocal ?? NodeLocal.None);

    /// <summary>The same with the service's address of the other family.</summary>
    public Dns And(string service) => new(this, [.. Services, service]);

    private Dns(Dns original, IReadOnlyList<string> services)
        : this(original) => Services = services;
}
