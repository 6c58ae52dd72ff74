using Policies.GoldenFiles;
using Policies.RealTools;
using YamlDotNet.RepresentationModel;

namespace Policies.Sample.Tests.Written;

/// <summary>The folders that the sample compiles to, by the tools that people hold them against.</summary>
[Collection(nameof(TreesAreWritten))]
public sealed class TreeTests(WrittenTrees trees)
{
    public static TheoryData<string> Clusters => [.. SampleFleet.Clusters.Select(cluster => cluster.Name)];

    [Fact]
    public void Every_object_of_every_cluster_is_a_file()
    {
        Assert.Empty(trees.Result.Conflicts);
        Assert.Equal(SampleFleet.Lowered.Sum(cluster => cluster.Manifests.Count), trees.Result.Manifests);
        Assert.All(
            SampleFleet.Lowered,
            cluster => Assert.All(cluster.Manifests, manifest => Assert.True(File.Exists(Path.Combine(trees.Of(cluster.Cluster.Cluster.Name), manifest.Path)))));
    }

    // Read it as a reviewer of a cluster's repository does. The inventory says the same in hashes and is left out.
    [Fact]
    public void A_depot()
    {
        var folder = trees.Of("depot-dev-lyon");
        var files = Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)
            .Select(file => $"=== {file}\n{File.ReadAllText(Path.Combine(folder, file))}");
        Golden.Verify(string.Concat(files), "txt");
    }

    [SkippableFact]
    public async Task Yamllint_finds_nothing() => Assert.Empty(await YamlLint.LintAsync(trees.Manifests));

    [SkippableTheory]
    [MemberData(nameof(Clusters))]
    public async Task Kustomize_gives_exactly_the_objects(string cluster)
    {
        var given = new YamlStream();
        given.Load(new StringReader(await RealKubectl.KustomizeAsync(trees.Of(cluster))));
        var lowered = SampleFleet.Lowered.Single(each => each.Cluster.Cluster.Name == cluster);

        var meant = lowered.Manifests.ToDictionary(manifest => manifest.Object.ToString());
        foreach (var document in given.Documents.Select(document => document.RootNode))
        {
            var key = KeyOf(document);
            Assert.True(meant.Remove(key, out var manifest), $"kustomize gives {key}, which was not meant");
            Assert.Equal(Canonical.Of(manifest.Object.Root), Canonical.Of(document, manifest.Object.Root));
        }

        Assert.Empty(meant.Keys);
    }

    // Argo CD that reads the folder file by file would take them for objects, and refuse all of it.
    [Theory]
    [MemberData(nameof(Clusters))]
    public void What_is_no_object_says_so_to_argo_cd(string cluster)
    {
        var isArgoCd = SampleFleet.Lowered.Single(each => each.Cluster.Cluster.Name == cluster).Cluster.Cluster.Engine == Engine.ArgoCd;
        Assert.All(
            ["kustomization.yaml", ".policies/inventory.json"],
            file => Assert.Equal(isArgoCd, File.ReadAllText(Path.Combine(trees.Of(cluster), file)).Contains("+argocd:skip-file-rendering", StringComparison.Ordinal)));
    }

    private static string KeyOf(YamlNode document) =>
        new Objects.KubernetesObject((Objects.Mapping)ToNode(document)).ToString();

    private static Objects.Node ToNode(YamlNode node) => node switch
    {
        YamlMappingNode mapping => new Objects.Mapping([.. mapping.Children.Select(entry => new KeyValuePair<string, Objects.Node>(((YamlScalarNode)entry.Key).Value!, ToNode(entry.Value)))]),
        YamlSequenceNode sequence => new Objects.Sequence([.. sequence.Children.Select(ToNode)]),
        _ => ((YamlScalarNode)node).Value ?? "",
    };
}
