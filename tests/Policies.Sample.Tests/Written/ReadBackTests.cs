using System.Reflection;
using System.Text;
using System.Text.Json;
using k8s;
using k8s.Models;
using Policies.Lowering;
using Policies.Rendering.Yaml;

namespace Policies.Sample.Tests.Written;

/// <summary>Every object of the sample, written and read back by others, is what was meant.</summary>
public sealed class ReadBackTests
{
    private static readonly HashSet<string> Models =
    [
        .. typeof(V1Pod).Assembly.GetTypes()
            .Select(type => type.GetCustomAttribute<KubernetesEntityAttribute>())
            .OfType<KubernetesEntityAttribute>()
            .Select(entity => entity.Group.Length == 0 ? $"{entity.ApiVersion} {entity.Kind}" : $"{entity.Group}/{entity.ApiVersion} {entity.Kind}"),
    ];

    // What no model of KubernetesClient holds is held against its owners' schemas, see SchemaTests.
    private static readonly HashSet<string> Foreign =
    [
        "argoproj.io/v1alpha1 AppProject",
        "argoproj.io/v1alpha1 Application",
        "cilium.io/v2 CiliumNetworkPolicy",
        "helm.fluxcd.io/v1 HelmRelease",
        "helm.toolkit.fluxcd.io/v2 HelmRelease",
        "source.toolkit.fluxcd.io/v1 HelmRepository",
    ];

    [Fact]
    public void Every_object_reads_back_into_its_model_strictly()
    {
        var read = 0;
        foreach (var manifest in SampleFleet.Manifests.Where(manifest => Models.Contains(Type(manifest))))
        {
            var model = Assert.Single(KubernetesYaml.LoadAllFromString(Yaml(manifest), strict: true));
            using var json = JsonDocument.Parse(KubernetesJson.Serialize(model));
            Assert.Equal(Canonical.Of(EmbeddedTexts.In(manifest.Object.Root)), Canonical.Of(json.RootElement));
            read++;
        }

        Assert.True(read > 500, $"Only {read} objects were read.");
    }

    [Fact]
    public void Every_object_reads_back_as_the_tree_that_was_meant() =>
        Assert.All(
            SampleFleet.Manifests,
            manifest => Assert.Equal(Canonical.Of(manifest.Object.Root), Canonical.Of(Canonical.Parse(Yaml(manifest)), manifest.Object.Root)));

    [Fact]
    public void Every_kind_is_held_against_something() =>
        Assert.Equal(Foreign, SampleFleet.Manifests.Select(Type).Where(type => !Models.Contains(type)).ToHashSet());

    [Fact]
    public void A_field_that_the_model_has_not_is_refused()
    {
        var yaml = Yaml(SampleFleet.Manifests.First(manifest => manifest.Object.Kind == "NetworkPolicy"));
        Assert.ThrowsAny<YamlDotNet.Core.YamlException>(() =>
            KubernetesYaml.LoadAllFromString(yaml.Replace("podSelector:", "podSelectors:", StringComparison.Ordinal), strict: true));
    }

    private static string Type(Manifest manifest) => $"{manifest.Object.ApiVersion} {manifest.Object.Kind}";

    private static string Yaml(Manifest manifest) => Encoding.UTF8.GetString(YamlWriter.ToUtf8(manifest.Definition, manifest.Object.Root));
}
