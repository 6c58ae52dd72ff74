using System.Text;
using CsCheck;
using k8s;
using k8s.Models;
using Policies.Evaluation;
using Policies.Lowering;
using Policies.Rendering.Yaml;

namespace Policies.Rendering.Tests.RoundTrips;

/// <summary>Whatever the language can say of network policies and roles comes back from a strict reader as what was meant.</summary>
public sealed class LanguageRoundTripTests
{
    private static readonly Cluster Cluster = new("one")
    {
        Hosting = Hosting.Gke,
        Region = "europe-west1",
        Kubernetes = new(1, 34),
        Engine = Engine.Flux2,
        Cni = Cni.DataplaneV2,
        Addresses = new() { Pods = ["10.64.0.0/14"], Services = ["10.68.0.0/20"], Nodes = ["10.10.0.0/22"], ApiServer = ["172.16.0.2:443"] },
        Dns = Dns.KubeDns("10.68.0.10"),
    };

    [Fact]
    public void Any_network_policy_comes_back() => AnyPolicy.Policies.Sample(
        policy => Assert.Equal(KubernetesJson.Serialize(ExpectedPolicy.Of(policy)), KubernetesJson.Serialize(Read<V1NetworkPolicy>(Lower(new() { Policies = [policy] }), "any").Spec)),
        iter: 400,
        threads: 1);

    [Fact]
    public void Two_values_for_one_label_select_nothing_as_they_say()
    {
        var policy = new NetworkPolicy("any") { Pods = new([new("app", "a"), new("app", "b")], []), Ingress = [] };
        var selector = Read<V1NetworkPolicy>(Lower(new() { Policies = [policy] }), "any").Spec.PodSelector;
        Assert.Null(selector.MatchLabels);
        Assert.Equal(["app In a", "app In b"], selector.MatchExpressions.Select(one => $"{one.Key} {one.OperatorProperty} {string.Join(",", one.Values)}"));
    }

    [Fact]
    public void Any_role_comes_back() => AnyRole.OnResources.Array[1, 5].Sample(
        rights =>
        {
            var role = Read<V1Role>(Lower(new(), new Role("any") { Rules = rights }), "any");
            Assert.Equal(Meant(rights), Given(role.Rules));
        },
        iter: 300,
        threads: 1);

    [Fact]
    public void Any_cluster_role_comes_back() => Gen.Select(Gen.OneOf(AnyRole.OnResources, AnyRole.OnUrls).Array[0, 5], AnyRole.Gathered).Sample(
        (rights, gathered) =>
        {
            var fleet = new FleetModel
            {
                Definition = "T.Fleet",
                Clusters = [new("T.One", Cluster)],
                Modules = [ModuleUse.Named("T.Module")],
                ModuleDefinitions = [new() { Definition = "T.Module", ClusterRoles = [new("any") { Rules = rights, GatheredFrom = gathered, Labels = [new("on", "no")] }] }],
            };
            var role = Read<V1ClusterRole>(new FleetLowering(fleet).Lower(fleet.Clusters[0]), "any");
            Assert.Equal(Meant(rights), Given(role.Rules));
            Assert.Equal("no", role.Metadata.Labels["on"]);
            Assert.Equal(
                gathered.Select(one => string.Join(";", one.Labels.Select(label => label.ToString()).Concat(one.Conditions.Select(condition => condition.ToString())))),
                (role.AggregationRule?.ClusterRoleSelectors ?? []).Select(Words));
        },
        iter: 300,
        threads: 1);

    private static LoweredCluster Lower(Network network, params Role[] roles)
    {
        var fleet = new FleetModel
        {
            Definition = "T.Fleet",
            Clusters = [new("T.One", Cluster)],
            Namespaces = [new() { Definition = "T.Shop", Name = "shop", On = Group.All, Network = network, Roles = roles }],
        };
        return new FleetLowering(fleet).Lower(fleet.Clusters[0]);
    }

    // Strict: a field that the model does not know fails.
    private static T Read<T>(LoweredCluster lowered, string name)
        where T : IKubernetesObject<V1ObjectMeta>
    {
        Assert.Empty(lowered.Problems);
        var kind = typeof(T).Name[2..];
        var manifest = Assert.Single(lowered.Manifests, manifest => manifest.Object.Kind == kind && manifest.Object.Name == name);
        var read = KubernetesYaml.Deserialize<T>(Encoding.UTF8.GetString(YamlWriter.ToUtf8(manifest.Definition, manifest.Object.Root)), strict: true);
        Assert.Equal((kind, name, "policies"), (read.Kind, read.Metadata.Name, read.Metadata.Labels["app.kubernetes.io/managed-by"]));
        return read;
    }

    // Every single right, for rules are multiplied out.
    private static IEnumerable<string> Meant(IEnumerable<Right> rights) => rights
        .SelectMany(right => right.Verbs.SelectMany(verb => right.Urls
            .Select(url => $"{verb.Name} {url}")
            .Concat(right.Targets.SelectMany(target => (target.Names.Count == 0 ? ["*"] : target.Names).Select(name => $"{verb.Name} {target.Group}/{target.Path} {name}")))))
        .Distinct()
        .Order(StringComparer.Ordinal);

    private static IEnumerable<string> Given(IEnumerable<V1PolicyRule>? rules) => (rules ?? [])
        .SelectMany(rule => rule.Verbs.SelectMany(verb => (rule.NonResourceURLs ?? [])
            .Select(url => $"{verb} {url}")
            .Concat(
                from @group in rule.ApiGroups ?? []
                from resource in rule.Resources ?? []
                from name in rule.ResourceNames ?? ["*"]
                select $"{verb} {@group}/{resource} {name}")))
        .Distinct()
        .Order(StringComparer.Ordinal);

    private static string Words(V1LabelSelector selector) => string.Join(";", (selector.MatchLabels ?? new Dictionary<string, string>())
        .Select(label => $"{label.Key}={label.Value}")
        .Concat((selector.MatchExpressions ?? []).Select(one => one.OperatorProperty switch
        {
            "In" => $"{one.Key} in ({string.Join(",", one.Values)})",
            "NotIn" => $"{one.Key} notin ({string.Join(",", one.Values)})",
            "Exists" => one.Key,
            _ => "!" + one.Key,
        })));
}
