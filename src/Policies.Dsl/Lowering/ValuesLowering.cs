using System.Text;
using Policies.Objects;

namespace Policies.Lowering;

/// <summary>A cluster's values, as the ConfigMap that Helm releases take them from.</summary>
internal sealed class ValuesLowering(ClusterScope scope)
{
    /// <summary>Name of the ConfigMap.</summary>
    public const string ConfigMapName = "default-cluster-values";

    /// <summary>The key in it.</summary>
    public const string Key = "values.yaml";

    /// <summary>Adds the ConfigMap, at the root of the cluster's folder.</summary>
    public void Lower()
    {
        var made = Shapes.Object("v1", "ConfigMap", scope.AgentNamespace, ConfigMapName, rest: ("data", Mapping.Of((Key, new EmbeddedYaml(Values())))));
        var path = scope.Definition.MemberPath;
        scope.Manifests.Add(new(Marks.WithoutSubstitution(made, scope.Cluster.Engine), ConfigMapName + ".yaml", path, path + "." + nameof(Cluster.Values)));
    }

    /// <summary>The values themselves.</summary>
    public Mapping Values()
    {
        var cluster = scope.Cluster;
        var values = cluster.Values;
        var environment = values.EnvironmentName ?? (scope.Fleet.Environments.EnvironmentOf(cluster) is { } trait ? Hyphenated(trait.Name) : null);
        var known = Mapping.Of(
            ("k8s_cluster_type", cluster.Hosting == Hosting.Gke ? "gke" : "self-hosted"),
            ("environment_name", environment is null ? null : (Node)environment),
            ("region", cluster.Region),
            ("prometheus", Prometheus(values.Prometheus)),
            ("fluent_bit", FluentBit(values.FluentBit)),
            ("metallb", MetalLb(values.MetalLb)),
            ("nginx_ingress", NginxIngress(values.NginxIngress)));
        foreach (var section in values.Sections)
        {
            known = known.With(section.Key, SettingValue.Group(section.Settings).Node);
        }

        return known;
    }

    private static Mapping Prometheus(PrometheusValues? values) => values is null ? Off() : Mapping.Of(
        ("enabled", values.Enabled),
        ("tainted_node_pool", values.TaintedNodePool),
        ("replicas", values.Replicas),
        ("retention", values.Retention.ToString()),
        ("storage_class", values.StorageClass == StorageClass.PdSsd ? "pd-ssd" : "standard"),
        ("storage_size", values.StorageSize.ToString()),
        ("load_balancer_ip", values.LoadBalancerIp is null ? null : (Node)values.LoadBalancerIp));

    private static Mapping FluentBit(FluentBitValues? values) => values is null ? Off() : Mapping.Of(
        ("enabled", values.Enabled),
        ("graylog_ip", values.GraylogIp),
        ("graylog_port", values.GraylogPort),
        ("gelf_mode", values.GelfMode == GelfMode.Udp ? "udp" : "tcp"));

    private static Mapping MetalLb(MetalLbValues? values) => values is null ? Off() : Mapping.Of(
        ("enabled", values.Enabled),
        ("addresses", values.Addresses));

    private static Mapping NginxIngress(NginxIngressValues? values) => values is null
        ? Mapping.Of(("public", Off()), ("whitelisted", Off()))
        : Mapping.Of(
            ("kind", values.Kind.ToString().ToLowerInvariant()),
            ("traffic_policy", values.TrafficPolicy.ToString()),
            ("public", Endpoint(values.Public)),
            ("whitelisted", Endpoint(values.Whitelisted)));

    private static Mapping Endpoint(IngressEndpoint? endpoint) => endpoint is null ? Off() : Mapping.Of(
        ("enabled", endpoint.Enabled),
        ("port", endpoint.Port));

    private static Mapping Off() => Mapping.Of(("enabled", false));

    // PreProd becomes pre-prod.
    private static string Hyphenated(string name)
    {
        var text = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0 && char.IsUpper(name[i]))
            {
                text.Append('-');
            }

            text.Append(char.ToLowerInvariant(name[i]));
        }

        return text.ToString();
    }
}
