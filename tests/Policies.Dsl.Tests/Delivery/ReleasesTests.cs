using Policies.Evaluation;
using Policies.Lowering;
using Policies.Objects;
using Policies.Tests.Fleets;
using Policies.Tests.Trees;

namespace Policies.Tests.Delivery;

/// <summary>Helm releases and the values that they take, in the words of each agent.</summary>
public sealed class ReleasesTests
{
    private static readonly HelmRelease Redis = new("redis")
    {
        Chart = Chart.From("https://charts.example", "redis", "1.2.3"),
        TakesClusterValues = true,
        Values = [new("prometheus", SettingValue.Group(new Setting("replicas", 3))), new("own", "x")],
        Interval = 5.Minutes,
    };

    private static readonly ClusterValues Values = new() { Prometheus = new() { Replicas = 2, Retention = 30.Days } };

    [Fact]
    public void Flux_1_takes_the_values_from_the_agent_s_namespace()
    {
        var spec = Lower(Engine.Flux1, Redis).Find("HelmRelease", "redis", "shop").At("spec");
        Assert.Equal(
            "{releaseName: 'redis', helmVersion: 'v3', chart: {repository: 'https://charts.example', name: 'redis', version: '1.2.3'}, "
            + "valuesFrom: [{configMapKeyRef: {namespace: 'flux', name: 'default-cluster-values', key: 'values.yaml'}}], values: {prometheus: {replicas: 3}, own: 'x'}}",
            spec.AsText());
    }

    [Fact]
    public void Flux_1_cannot_take_a_chart_from_a_registry()
    {
        var fromRegistry = Redis with { Chart = Chart.From("oci://registry.example/charts", "redis", "1.2.3") };
        var problem = Assert.Single(Unchecked(Engine.Flux1, fromRegistry).Problems);
        Assert.Equal((Policies.Rules.MalformedValue, "T.shop.Releases[0].Chart"), (problem.Rule, problem.MemberPath));
        Assert.Empty(Lower(Engine.Flux2, fromRegistry).Problems);
    }

    [Fact]
    public void A_repository_is_said_to_come_from_the_cluster_whose_releases_share_it()
    {
        var repository = Assert.Single(Lower(Engine.Flux2, Redis).Manifests, manifest => manifest.Object.Kind == "HelmRepository");
        Assert.DoesNotContain("shop", repository.Definition, StringComparison.Ordinal);
    }

    [Fact]
    public void Flux_2_has_the_release_where_the_values_are_and_installs_it_into_the_namespace()
    {
        var lowered = Lower(Engine.Flux2, Redis);
        var spec = Assert.IsType<Mapping>(lowered.Find("HelmRelease", "shop-redis", "flux-system").At("spec"));
        var source = Assert.Single(lowered.Manifests, manifest => manifest.Object.Kind == "HelmRepository").Object;
        Assert.Equal(("flux-system", "https://charts.example"), (source.Namespace!, source.Root.Text("spec", "url")!));
        Assert.Equal(("redis", "shop", "shop", "5m"), (spec.Text("releaseName"), spec.Text("targetNamespace"), spec.Text("storageNamespace"), spec.Text("interval")));
        Assert.Equal(source.Name, spec.Text("chart", "spec", "sourceRef", "name"));
        Assert.Equal("[{kind: 'ConfigMap', name: 'default-cluster-values', valuesKey: 'values.yaml'}]", spec.At("valuesFrom").AsText());
        Assert.True(lowered.Has("ConfigMap", "default-cluster-values"));
    }

    [Fact]
    public void Argo_CD_gets_the_cluster_s_values_with_the_release_s_own_laid_over_them_as_Helm_does()
    {
        var lowered = Lower(Engine.ArgoCd, Redis);
        var spec = lowered.Find("Application", "shop-redis", "argocd").At("spec");
        var values = Assert.IsType<Mapping>(spec.At("source", "helm", "valuesObject"));
        Assert.Equal(("3", "30d", "x", "gke"), (values.Text("prometheus", "replicas"), values.Text("prometheus", "retention"), values.Text("own"), values.Text("k8s_cluster_type")));
        Assert.Equal("{automated: {prune: true, selfHeal: true}}", spec.At("syncPolicy").AsText());
        var project = lowered.Find("AppProject", "policies", "argocd");
        Assert.Equal("['https://charts.example']", project.At("spec", "sourceRepos").AsText());
        Assert.Equal("[{namespace: 'shop', server: 'https://kubernetes.default.svc'}]", project.At("spec", "destinations").AsText());
    }

    [Theory]
    [InlineData(Engine.Flux1)]
    [InlineData(Engine.Flux2)]
    [InlineData(Engine.ArgoCd)]
    public void Namespaces_and_instances_may_each_have_a_release_of_one_name(Engine engine)
    {
        var lowered = TestFleet.Lower(
            SampleClusters.DataplaneV2 with { Engine = engine },
            new NamespaceDefinition { Definition = "T.shop", Name = "shop", On = Group.All, Releases = [Redis], Instances = [new("shop-a"), new("shop-b")] },
            new NamespaceDefinition { Definition = "T.cart", Name = "cart", On = Group.All, Releases = [Redis] });
        Assert.Empty(lowered.Problems);
        Assert.Equal(3, lowered.Manifests.Count(manifest => manifest.Object.Kind is "HelmRelease" or "Application"));
    }

    [Fact]
    public void A_release_of_a_module_with_several_namespaces_has_to_say_into_which()
    {
        FleetModel Fleet(HelmRelease release) => new()
        {
            Definition = "T.Fleet",
            Clusters = [new("T.One", SampleClusters.DataplaneV2)],
            Modules = [ModuleUse.Named("T.Module")],
            ModuleDefinitions =
            [
                new()
                {
                    Definition = "T.Module",
                    Namespaces = [new() { Definition = "T.a", Name = "a" }, new() { Definition = "T.b", Name = "b" }],
                    Releases = [release],
                },
            ],
        };
        var unclear = Fleet(Redis);
        Assert.Equal("T.Module.Releases[0]", Assert.Single(new FleetLowering(unclear).Lower(unclear.Clusters[0]).Problems).MemberPath);
        var clear = Fleet(Redis with { Into = NamespaceReference.Named("T.b") });
        var lowered = new FleetLowering(clear).Lower(clear.Clusters[0]);
        Assert.Empty(lowered.Problems);
        Assert.True(lowered.Has("HelmRelease", "b-redis"));
    }

    [Fact]
    public void The_cluster_s_values_say_what_its_facts_say_and_what_is_off()
    {
        var values = Assert.IsType<EmbeddedYaml>(Lower(Engine.Flux2).Find("ConfigMap", "default-cluster-values").At("data", "values.yaml")).Document;
        Assert.Equal(
            "{k8s_cluster_type: 'gke', region: 'europe-west1', prometheus: {enabled: true, tainted_node_pool: false, replicas: 2, retention: '30d', storage_class: 'standard', storage_size: '50Gi'}, "
            + "fluent_bit: {enabled: false}, metallb: {enabled: false}, nginx_ingress: {public: {enabled: false}, whitelisted: {enabled: false}}}",
            values.AsText());
    }

    private static LoweredCluster Lower(Engine engine, params HelmRelease[] releases)
    {
        var lowered = Unchecked(engine, releases);
        Assert.Empty(lowered.Problems);
        return lowered;
    }

    private static LoweredCluster Unchecked(Engine engine, params HelmRelease[] releases) => TestFleet.Lower(
        SampleClusters.DataplaneV2 with { Engine = engine, Values = Values },
        new NamespaceDefinition { Definition = "T.shop", Name = "shop", On = Group.All, Releases = releases });
}
