using Policies.Evaluation;
using Policies.Objects.Addresses;

namespace Policies.Catalogue.Compiler.Malformed;

/// <summary>Judges the facts and values of clusters.</summary>
internal static class ClusterInspection
{
    /// <summary>Judges a cluster.</summary>
    public static void Cluster(this Inspection inspection, ClusterDefinition definition)
    {
        var place = new Place(definition.MemberPath);
        if (!inspection.Sees(place))
        {
            return;
        }

        var cluster = definition.Cluster;
        inspection.Text(cluster.Name, place, nameof(Policies.Cluster.Name), "Cluster name", Grammar.DnsSubdomain);
        inspection.Text(cluster.Region, place, nameof(Policies.Cluster.Region), "Region", Grammar.Printable);
        inspection.Version(cluster.Kubernetes, place, nameof(Policies.Cluster.Kubernetes));
        if (inspection.Sees(place, nameof(Policies.Cluster.Addresses), out var addresses))
        {
            inspection.Addresses(cluster.Addresses, addresses);
        }

        if (inspection.Sees(place, nameof(Policies.Cluster.Dns), out var dns))
        {
            inspection.Dns(cluster.Dns, dns);
        }

        if (inspection.Sees(place, nameof(Policies.Cluster.Monitoring), out var monitoring))
        {
            inspection.Reference(cluster.Monitoring.Namespace, monitoring, nameof(PrometheusPods.Namespace));
            inspection.Labels(cluster.Monitoring.Labels, monitoring, nameof(PrometheusPods.Labels));
        }

        if (cluster.Ingress is { } pods && inspection.Sees(place, nameof(Policies.Cluster.Ingress), out var ingress))
        {
            inspection.Reference(pods.Namespace, ingress, nameof(IngressPods.Namespace));
            inspection.Labels(pods.Labels, ingress, nameof(IngressPods.Labels));
        }

        if (cluster.AgentNamespace is { } agent)
        {
            inspection.Text(agent, place, nameof(Policies.Cluster.AgentNamespace), "Namespace name", Grammar.DnsLabel);
        }

        if (inspection.Sees(place, nameof(Policies.Cluster.Values), out var values))
        {
            inspection.Values(cluster.Values, values);
        }

        if (inspection.Sees(place, nameof(Policies.Cluster.FormerNames), out var formerNames))
        {
            inspection.FormerNames(cluster.FormerNames, cluster.Name, formerNames, "Cluster", Grammar.DnsSubdomain);
        }
    }

    private static void Addresses(this Inspection inspection, Addresses addresses, Place place)
    {
        inspection.Each(addresses.Pods, place, nameof(Policies.Addresses.Pods), inspection.Cidr);
        inspection.Each(addresses.Services, place, nameof(Policies.Addresses.Services), inspection.Cidr);
        inspection.Each(addresses.Nodes, place, nameof(Policies.Addresses.Nodes), inspection.Cidr);
        inspection.Each(addresses.ApiServer, place, nameof(Policies.Addresses.ApiServer), inspection.Endpoint);
        inspection.Each(addresses.ApiServerService, place, nameof(Policies.Addresses.ApiServerService), inspection.Endpoint);
        inspection.Each(addresses.LoadBalancers, place, nameof(Policies.Addresses.LoadBalancers), inspection.Cidr);
    }

    private static void Dns(this Inspection inspection, Dns dns, Place place)
    {
        inspection.Each(dns.Services, place, nameof(Policies.Dns.Services), (service, at) => inspection.Text(service, at, "DNS service address", Grammar.Address));
        if (dns.NodeLocal.Address is { } address && inspection.Sees(place, nameof(Policies.Dns.NodeLocal), out var nodeLocal))
        {
            inspection.Text(address, nodeLocal, nameof(NodeLocal.Address), "Address of the DNS cache", Grammar.Address);
        }

        inspection.Text(dns.Namespace, place, nameof(Policies.Dns.Namespace), "Namespace name", Grammar.DnsLabel);
        inspection.Labels(dns.Labels, place, nameof(Policies.Dns.Labels));
        inspection.Number(dns.PodPort, place, nameof(Policies.Dns.PodPort), "Port", 1, 65535);
    }

    private static void Values(this Inspection inspection, ClusterValues values, Place place)
    {
        if (values.EnvironmentName is { } environment)
        {
            inspection.Text(environment, place, nameof(ClusterValues.EnvironmentName), "Environment name", Grammar.Printable);
        }

        if (values.Prometheus is { } prometheus && inspection.Sees(place, nameof(ClusterValues.Prometheus), out var at))
        {
            inspection.Prometheus(prometheus, at);
        }

        if (values.FluentBit is { } fluentBit && inspection.Sees(place, nameof(ClusterValues.FluentBit), out at))
        {
            inspection.Text(fluentBit.GraylogIp, at, nameof(FluentBitValues.GraylogIp), "Address of Graylog", Grammar.Address);
            inspection.Number(fluentBit.GraylogPort, at, nameof(FluentBitValues.GraylogPort), "Port", 1, 65535);
        }

        if (values.MetalLb is { } metalLb && inspection.Sees(place, nameof(ClusterValues.MetalLb), out at)
            && inspection.Sees(at, nameof(MetalLbValues.Addresses), out var addresses) && !IsRange(metalLb.Addresses ?? ""))
        {
            inspection.Say(addresses, $"Addresses '{metalLb.Addresses}' of MetalLB are malformed; write first-last, such as 10.30.0.100-10.30.0.150, or address/prefix");
        }

        if (values.NginxIngress is { } nginx && inspection.Sees(place, nameof(ClusterValues.NginxIngress), out at))
        {
            inspection.NodePort(nginx.Public, at, nameof(NginxIngressValues.Public));
            inspection.NodePort(nginx.Whitelisted, at, nameof(NginxIngressValues.Whitelisted));
        }

        inspection.Each(values.Sections, place, nameof(ClusterValues.Sections), (section, sectionAt) =>
        {
            inspection.Text(section.Key, sectionAt, nameof(ValuesSection.Key), "Section key", Grammar.Printable);
            if (inspection.Sees(sectionAt, nameof(ValuesSection.Settings), out _))
            {
                inspection.Settings(section.Settings, sectionAt, nameof(ValuesSection.Settings));
            }
        });
    }

    private static void Prometheus(this Inspection inspection, PrometheusValues prometheus, Place at)
    {
        inspection.Number(prometheus.Replicas, at, nameof(PrometheusValues.Replicas), "Number of Prometheus replicas", 1, 100);
        inspection.Lasting(prometheus.Retention, at, nameof(PrometheusValues.Retention), "Retention of Prometheus");
        if (inspection.Sees(at, nameof(PrometheusValues.StorageSize), out var size))
        {
            inspection.Text(prometheus.StorageSize.Text, size, "Storage size", Grammar.Amount);
        }

        if (prometheus.LoadBalancerIp is { } address)
        {
            inspection.Text(address, at, nameof(PrometheusValues.LoadBalancerIp), "Address of the load balancer", Grammar.Address);
        }
    }

    private static void NodePort(this Inspection inspection, IngressEndpoint? endpoint, Place place, string member)
    {
        if (endpoint is not null && inspection.Sees(place, member, out var at))
        {
            inspection.Number(endpoint.Port, at, nameof(IngressEndpoint.Port), "NodePort", 30000, 32767);
        }
    }

    private static bool IsRange(string text)
    {
        var dash = text.IndexOf('-');
        return dash < 0
            ? IpNetwork.TryParse(text, out _)
            : IpAddress.TryParse(text.Substring(0, dash).Trim(), out var first)
                && IpAddress.TryParse(text.Substring(dash + 1).Trim(), out var last)
                && first.Family == last.Family
                && first <= last;
    }
}
