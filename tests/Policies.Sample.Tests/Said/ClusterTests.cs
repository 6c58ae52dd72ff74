using Acme.Policies;

namespace Policies.Sample.Tests.Said;

/// <summary>The sample shows every kind of cluster that the language knows.</summary>
public sealed class ClusterTests
{
    [Fact]
    public void There_are_clusters_of_every_kind()
    {
        Assert.True(SampleFleet.Clusters.Count() >= 26);
        foreach (var env in Enum.GetValues<Env>())
        {
            foreach (var project in Enum.GetValues<Project>())
            {
                Assert.Contains(SampleFleet.Clusters, cluster => cluster.Is(env) && cluster.Is(project) && cluster.Hosting == Hosting.Gke);
            }
        }

        Every<Serves>(cluster => Enum.GetValues<Serves>().Where(serves => cluster.Is(serves)));
        Every<Hosting>(cluster => [cluster.Hosting]);
        Every<Engine>(cluster => [cluster.Engine]);
        Every<DnsProvider>(cluster => [cluster.Dns.Provider]);
        Assert.True(SampleFleet.Clusters.Count(cluster => cluster.Engine == Engine.ArgoCd) >= 2);
        Assert.True(SampleFleet.Clusters.Count(cluster => cluster.Engine == Engine.Flux2) > SampleFleet.Clusters.Count() / 2);
        Assert.True(SampleFleet.Clusters.Where(cluster => cluster.Hosting == Hosting.Gke).Select(cluster => cluster.Region).Distinct().Count() >= 2);
        Assert.InRange(SampleFleet.Clusters.Count(cluster => cluster.Addresses.Pods.Count == 2), 1, 2);
        Assert.Contains(SampleFleet.Clusters, cluster => cluster.WorkloadIdentity);
        Assert.Contains(SampleFleet.Clusters, cluster => cluster is { Hosting: Hosting.Gke, WorkloadIdentity: false });
    }

    [Theory]
    [InlineData(Hosting.Gke, Cni.DataplaneV2)]
    [InlineData(Hosting.Gke, Cni.Calico)]
    [InlineData(Hosting.SelfHosted, Cni.Cilium)]
    [InlineData(Hosting.SelfHosted, Cni.Calico)]
    public void Every_network_plugin_is_there(Hosting hosting, Cni cni) =>
        Assert.Contains(SampleFleet.Clusters, cluster => cluster.Hosting == hosting && cluster.Cni == cni);

    [Fact]
    public void Every_cache_of_names_is_there()
    {
        Assert.Contains(SampleFleet.Clusters, cluster => cluster.Dns is { Provider: DnsProvider.KubeDns, NodeLocal: { Address: null, IsRedirected: false } });
        Assert.Contains(SampleFleet.Clusters, cluster => cluster.Dns is { Provider: DnsProvider.KubeDns, NodeLocal.Address: not null });
        Assert.Contains(SampleFleet.Clusters, cluster => cluster.Dns is { Provider: DnsProvider.KubeDns, NodeLocal.IsRedirected: true });
        Assert.Contains(SampleFleet.Clusters, cluster => cluster.Dns is { Provider: DnsProvider.CoreDns, NodeLocal.Address: not null });
    }

    [Fact]
    public void Facts_that_may_be_left_out_are_said_somewhere()
    {
        Assert.Contains(SampleFleet.Clusters, cluster => cluster.Ingress is { Namespace: not null });
        Assert.Contains(SampleFleet.Clusters, cluster => cluster.Ingress is { Namespace: null });
        Assert.Contains(SampleFleet.Clusters, cluster => cluster.Monitoring != PrometheusPods.Default);
        Assert.Contains(SampleFleet.Clusters, cluster => cluster.AgentNamespace is not null);
        Assert.Contains(SampleFleet.Clusters, cluster => cluster.Addresses.LoadBalancers.Count > 0);
        Assert.Contains(SampleFleet.Clusters, cluster => cluster.FormerNames.Count > 0);
    }

    [Fact]
    public void Every_field_of_the_values_is_used()
    {
        var values = SampleFleet.Clusters.Select(cluster => cluster.Values).ToList();
        Assert.All(values, each => Assert.Contains(each.Sections, section => section is BackupValues));
        Differ(values, each => each.EnvironmentName);
        Differ(values, each => each.Prometheus?.Enabled);
        Differ(values, each => each.Prometheus?.TaintedNodePool);
        Differ(values, each => each.Prometheus?.Replicas);
        Differ(values, each => each.Prometheus?.Retention);
        Differ(values, each => each.Prometheus?.StorageClass);
        Differ(values, each => each.Prometheus?.StorageSize);
        Differ(values, each => each.Prometheus?.LoadBalancerIp);
        Differ(values, each => each.FluentBit?.GraylogIp);
        Differ(values, each => each.FluentBit?.GraylogPort);
        Differ(values, each => each.FluentBit?.GelfMode);
        Differ(values, each => each.MetalLb?.Enabled);
        Differ(values, each => each.MetalLb?.Addresses);
        Differ(values, each => each.NginxIngress?.Kind);
        Differ(values, each => each.NginxIngress?.TrafficPolicy);
        Differ(values, each => each.NginxIngress?.Public?.Enabled);
        Differ(values, each => each.NginxIngress?.Whitelisted?.Port);
    }

    private static void Every<T>(Func<Cluster, IEnumerable<T>> of)
        where T : struct, Enum =>
        Assert.Equal(Enum.GetValues<T>().ToHashSet(), SampleFleet.Clusters.SelectMany(of).ToHashSet());

    private static void Differ<T>(List<ClusterValues> values, Func<ClusterValues, T> field) =>
        Assert.True(values.Select(field).Distinct().Count() > 1 || values.TrueForAll(each => field(each) is not null), "A field has one value everywhere.");
}
