using System.Diagnostics;
using System.Globalization;
using Policies.Rendering.Output;

namespace Policies.Rendering.Tests.Output;

public sealed class InterruptionTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void A_build_that_is_killed_leaves_a_complete_tree()
    {
        var (trees, indexes) = Expected();
        TwoFleets.Both[1].Write(SmallFleet.Options(folder));
        var foreign = folder.At("manifests", "always", "namespace-0", "mine.txt");
        File.WriteAllText(foreign, "mine");
        var seen = new HashSet<int>();
        for (var i = 0; i < 25; i++)
        {
            using (var writer = Start(folder, 1_000_000))
            {
                _ = writer.StandardOutput.ReadLine();
                Thread.Sleep(i * 7 % 60);
                writer.Kill();
                writer.WaitForExit();
            }

            var tree = FolderContent.Of(folder.At("manifests"));
            Assert.True(tree.Remove("always/namespace-0/mine.txt"), "The foreign file is gone.");
            var which = Array.FindIndex(trees, expected => expected.SequenceEqual(tree));
            Assert.True(which >= 0, $"After kill {i} the tree is neither the old nor the new one.");
            Assert.Contains(FolderContent.Of(folder.At("index")), indexes);
            seen.Add(which);

            var next = i % 2;
            Assert.Empty(TwoFleets.Both[next].Write(SmallFleet.Options(folder)).Conflicts);
            tree = FolderContent.Of(folder.At("manifests"));
            tree.Remove("always/namespace-0/mine.txt");
            Assert.Equal(trees[next], tree);
            Assert.Equal(indexes[next], FolderContent.Of(folder.At("index")));
            Assert.DoesNotContain(Directory.GetDirectories(folder), left => left.EndsWith('~'));
        }

        Assert.Equal(2, seen.Count);
    }

    [Fact]
    public async Task Two_builds_at_once_do_not_mix()
    {
        var (trees, indexes) = Expected();
        using var one = Start(folder, 20);
        using var other = Start(folder, 21);
        await Task.WhenAll(one.StandardOutput.ReadToEndAsync(), other.StandardOutput.ReadToEndAsync());
        await Task.WhenAll(one.WaitForExitAsync(), other.WaitForExitAsync());
        Assert.Equal((0, 0), (one.ExitCode, other.ExitCode));
        Assert.Contains(FolderContent.Of(folder.At("manifests")), trees);
        Assert.Contains(FolderContent.Of(folder.At("index")), indexes);
    }

    [Fact]
    public void A_build_that_waits_in_vain_says_for_which_folder()
    {
        using var first = TreeWriter.Open(SmallFleet.Full().Model, SmallFleet.Options(folder));
        var busy = Assert.Throws<OutputBusyException>(() => SmallFleet.Full().Write(SmallFleet.Options(folder) with { LockWait = TimeSpan.Zero }));
        Assert.Contains(folder.At("manifests"), busy.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_committed_changes_nothing()
    {
        SmallFleet.Full().Write(SmallFleet.Options(folder));
        var (tree, index) = (FolderContent.Of(folder.At("manifests")), FolderContent.Of(folder.At("index")));
        using (var writer = TreeWriter.Open(TwoFleets.Both[0].Model, SmallFleet.Options(folder)))
        {
            writer.Add(TwoFleets.Both[0].Lower(TwoFleets.Both[0].Model.Clusters[0]));
            Assert.True(Directory.Exists(folder.At("manifests.next~")));
        }

        Assert.Equal(tree, FolderContent.Of(folder.At("manifests")));
        Assert.Equal(index, FolderContent.Of(folder.At("index")));
        Assert.False(Directory.Exists(folder.At("manifests.next~")));
    }

    [Fact]
    public void What_an_ended_swap_in_two_steps_left_is_put_back()
    {
        SmallFleet.Full().Write(SmallFleet.Options(folder));
        var tree = FolderContent.Of(folder.At("manifests"));
        Directory.Move(folder.At("manifests"), folder.At("manifests.old~"));
        Directory.CreateDirectory(folder.At("manifests.next~"));
        Assert.Equal(0, SmallFleet.Full().Write(SmallFleet.Options(folder)).Written);
        Assert.Equal(tree, FolderContent.Of(folder.At("manifests")));
    }

    [Fact]
    public void What_someone_put_into_a_folder_while_it_was_replaced_is_kept()
    {
        SmallFleet.Full().Write(SmallFleet.Options(folder));
        Directory.CreateDirectory(folder.At("manifests.old~", "shop-dev", "checkout"));
        File.WriteAllText(folder.At("manifests.old~", "shop-dev", "checkout", "mine.txt"), "mine");
        File.WriteAllText(folder.At("manifests.old~", "shop-dev", "checkout", "configmap-gone.yaml"), "# From Acme.Gone\n---\n");
        SmallFleet.Full().Write(SmallFleet.Options(folder));
        Assert.Equal("mine", File.ReadAllText(folder.At("manifests", "shop-dev", "checkout", "mine.txt")));
        Assert.False(File.Exists(folder.At("manifests", "shop-dev", "checkout", "configmap-gone.yaml")));
        Assert.False(Directory.Exists(folder.At("manifests.old~")));
    }

    [SkippableFact]
    public void On_a_full_disk_the_old_tree_stays()
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "A small disk is made with mount, on Linux.");
        var disk = Directory.CreateDirectory(folder.At("disk")).FullName;
        using var mount = Process.Start("mount", ["-t", "tmpfs", "-o", "size=1200k", "tmpfs", disk]);
        mount.WaitForExit();
        Skip.If(mount.ExitCode != 0, "A small disk needs the right to mount one.");
        try
        {
            var options = SmallFleet.Options(disk) with { StateFolder = folder.At("obj") };
            TwoFleets.Both[0].Write(options);
            var tree = FolderContent.Of(options.TreeFolder);
            var filler = Path.Combine(disk, "filler");
            Fill(filler);
            Assert.ThrowsAny<Exception>(() => TwoFleets.Both[1].Write(options));
            Assert.Equal(tree, FolderContent.Of(options.TreeFolder));
            File.Delete(filler);
            TwoFleets.Both[1].Write(options);
            Assert.Contains("second/kustomization.yaml", FolderContent.Of(options.TreeFolder).Keys);
        }
        finally
        {
            using var unmount = Process.Start("umount", [disk]);
            unmount.WaitForExit();
        }
    }

    public void Dispose() => folder.Dispose();

    private static (SortedDictionary<string, string>[] Trees, SortedDictionary<string, string>[] Indexes) Expected()
    {
        using var fresh = new TemporaryFolder();
        var both = TwoFleets.Both.Select((fleet, i) =>
        {
            var at = fresh.At(i.ToString(CultureInfo.InvariantCulture));
            fleet.Write(SmallFleet.Options(at));
            return (Tree: FolderContent.Of(Path.Combine(at, "manifests")), Index: FolderContent.Of(Path.Combine(at, "index")));
        }).ToArray();
        return ([.. both.Select(one => one.Tree)], [.. both.Select(one => one.Index)]);
    }

    private static void Fill(string path)
    {
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        try
        {
            for (var block = new byte[4096]; ;)
            {
                file.Write(block);
            }
        }
        catch (IOException)
        {
            // Full, as meant.
        }
    }

    private static Process Start(string folder, int rounds) => Process.Start(new ProcessStartInfo(
        Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet",
        ["exec", typeof(InterruptionTests).Assembly.Location, folder, rounds.ToString(CultureInfo.InvariantCulture)])
    { RedirectStandardOutput = true, UseShellExecute = false })!;
}
