using CsCheck;
using Policies.Rendering.Output;

namespace Policies.Rendering.Tests.Output;

public sealed class AnyHistoryTests
{
    private static readonly Gen<(string Path, string Text)> Files = Gen.Select(
        Gen.OneOf("default-cluster-values.yaml", "a/namespace.yaml", "a/role-x.yaml", "a/role-y.yaml", "b/namespace.yaml", "cluster/clusterrole-x.yaml"),
        Gen.OneOf("one", "two", "three"),
        (path, text) => (path, text));

    private static readonly Gen<(string Path, string Text)[]> Cluster = Files.Array[0, 6].Select(files => files.DistinctBy(file => file.Path).ToArray());

    private static readonly Gen<SmallFleet> Fleet = Gen.Select(Gen.OneOf("east", "north", "west"), Cluster, (name, files) => (name, files))
        .Array[0, 3]
        .Select(clusters => SmallFleet.Of([.. clusters.DistinctBy(cluster => cluster.name)]));

    private static readonly Gen<Deed> Deeds = Gen.Select(
        Gen.OneOf(Enum.GetValues<DeedKind>()),
        Gen.OneOf("east", "north", "west", "elsewhere", ""),
        Gen.OneOf("", "a", "b", "own", "own/deep"),
        Gen.Int[0, 1000],
        (kind, cluster, folder, which) => new Deed(kind, cluster, folder, which));

    /// <summary>Whatever happens to the output between builds, each build ends with what was compiled and leaves what is not ours.</summary>
    [Fact]
    public void After_each_build_the_tree_is_what_was_compiled_and_the_rest_is_as_it_was() =>
        Gen.Select(Fleet, Deeds.Array[0, 4], (fleet, deeds) => (fleet, deeds)).Array[1, 6].Sample(Run, iter: 60);

    private static void Run((SmallFleet Fleet, Deed[] Deeds)[] builds)
    {
        using var folder = new TemporaryFolder();
        var options = SmallFleet.Options(folder);
        var foreign = new Dictionary<string, string>();
        foreach (var (fleet, deeds) in builds)
        {
            var result = fleet.Write(options);
            Assert.Empty(result.Conflicts);
            Assert.Equal(OutputFingerprint.Of(options.TreeFolder, options.IndexFolder), result.Fingerprint);

            using var fresh = new TemporaryFolder();
            var compiled = fleet.Write(SmallFleet.Options(fresh));
            Assert.Equal(compiled.Written, result.Written + result.Unchanged);
            Compare(Path.Combine(fresh, "manifests"), options.TreeFolder, foreign, "manifests/");
            Compare(Path.Combine(fresh, "index"), options.IndexFolder, foreign, "index/");

            var again = fleet.Write(options);
            Assert.Equal((0, 0, result.Fingerprint), (again.Written, again.Removed, again.Fingerprint));
            foreach (var deed in deeds)
            {
                deed.Do(folder, foreign);
            }
        }
    }

    private static void Compare(string expected, string actual, Dictionary<string, string> foreign, string prefix)
    {
        var content = Directory.Exists(expected) ? FolderContent.Of(expected) : [];
        foreach (var (path, text) in foreign.Where(file => file.Key.StartsWith(prefix, StringComparison.Ordinal)))
        {
            content[path[prefix.Length..]] = text;
        }

        Assert.Equal(content, Directory.Exists(actual) ? FolderContent.Of(actual) : []);
    }
}
