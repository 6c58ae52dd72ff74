using Policies.GoldenFiles;
using Policies.Rendering.Index;
using Policies.Rendering.Output;

namespace Policies.Rendering.Tests.Output;

public sealed class TreeWriterTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private OutputOptions Options => SmallFleet.Options(folder);

    [Fact]
    public void A_fleet_becomes_folders_and_an_index()
    {
        var result = SmallFleet.Full().Write(Options);
        Assert.Equal((2, 4, 8, 0, 0), (result.Clusters, result.Manifests, result.Written, result.Removed, result.Unchanged));
        Directory.Delete(Options.StateFolder, recursive: true);
        File.Delete(folder.At("manifests.lock~"));
        Golden.VerifyTree(folder);
    }

    [Fact]
    public void What_is_written_is_read_back()
    {
        SmallFleet.Full().Write(Options);
        var inventory = File.ReadAllBytes(folder.At("manifests", "shop-dev", ".policies", "inventory.json"));
        var cluster = File.ReadAllBytes(folder.At("index", "clusters", "shop-dev.json"));
        var fleet = File.ReadAllBytes(folder.At("index", "index.json"));
        Assert.Equal(inventory, Inventory.Read(inventory).ToUtf8());
        Assert.Equal(cluster, ClusterIndex.Read(cluster).ToUtf8());
        Assert.Equal(fleet, FleetIndex.Read(fleet).ToUtf8());
        Assert.Throws<IndexFormatException>(() => Inventory.Read("{\"version\": 2}"u8));
        Assert.Throws<IndexFormatException>(() => Inventory.Read("[]"u8));
    }

    [Fact]
    public void Nothing_is_touched_where_nothing_changed()
    {
        SmallFleet.Full().Write(Options);
        var before = Times();
        var again = SmallFleet.Full().Write(Options);
        Assert.Equal((0, 0, 8), (again.Written, again.Removed, again.Unchanged));
        Directory.Delete(Options.StateFolder, recursive: true);
        Assert.Equal(0, SmallFleet.Full().Write(Options).Written);
        Assert.Equal(before, Times());
    }

    public void Dispose() => folder.Dispose();

    private List<(string Path, DateTime Time)> Times() =>
        [.. Directory.GetFileSystemEntries(folder, "*", SearchOption.AllDirectories)
            .Where(path => path.Contains("manifests/", StringComparison.Ordinal) || path.Contains("index", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(path => (path, File.GetLastWriteTimeUtc(path)))];
}
