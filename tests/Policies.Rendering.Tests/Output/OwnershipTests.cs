using Policies.Rendering.Output;

namespace Policies.Rendering.Tests.Output;

public sealed class OwnershipTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private OutputOptions Options => SmallFleet.Options(folder);

    private string Note => folder.At("manifests", "shop-dev", "checkout", "configmap-note.yaml");

    [Fact]
    public void A_file_of_someone_elses_in_the_way_is_said_and_nothing_changes()
    {
        Directory.CreateDirectory(folder.At("manifests", "shop-dev", "checkout"));
        File.WriteAllText(Note, "mine\n");
        var before = FolderContent.Of(folder.At("manifests"));
        var conflict = Assert.Single(SmallFleet.Full().Write(Options).Conflicts);
        Assert.Equal((Note, "Acme.Checkout.Objects[14]"), (conflict.Path, conflict.Member));
        Assert.Equal(before, FolderContent.Of(folder.At("manifests")));
        Assert.False(Directory.Exists(folder.At("index")));
    }

    [Fact]
    public void A_folder_of_someone_elses_in_the_way_is_said()
    {
        Directory.CreateDirectory(Note);
        Assert.Contains("is a folder", Assert.Single(SmallFleet.Full().Write(Options).Conflicts).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_where_a_folder_of_ours_goes_is_said()
    {
        Directory.CreateDirectory(folder.At("manifests", "shop-dev"));
        File.WriteAllText(folder.At("manifests", "shop-dev", "checkout"), "mine");
        Assert.Contains("file of someone else's", Assert.Single(SmallFleet.Full().Write(Options).Conflicts).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_clusters_of_another_project_s_fleet_are_not_taken_away()
    {
        SmallFleet.Full().Write(Options);
        var before = FolderContent.Of(folder.At("manifests"));
        var conflict = Assert.Single(Other(folder.At("other")).Conflicts);
        Assert.Contains("another fleet, Acme.Fleet, which would go", conflict.Message, StringComparison.Ordinal);
        Assert.Equal(before, FolderContent.Of(folder.At("manifests")));
    }

    [Fact]
    public void A_fleet_whose_class_was_renamed_is_the_same_project_s()
    {
        SmallFleet.Full().Write(Options);
        Assert.Empty(Other(Options.StateFolder).Conflicts);
    }

    [Fact]
    public void A_file_with_the_same_bytes_or_with_our_first_line_becomes_ours()
    {
        SmallFleet.Full().Write(Options);
        File.WriteAllText(Note, "# From someone's copy\n");
        File.Delete(folder.At("manifests", "shop-dev", ".policies", "inventory.json"));
        Directory.Delete(Options.StateFolder, recursive: true);
        var result = SmallFleet.Full().Write(Options);
        Assert.Empty(result.Conflicts);
        Assert.Equal((2, 6), (result.Written, result.Unchanged));
    }

    [Fact]
    public void An_edited_and_a_deleted_file_are_repaired_and_the_rest_is_left()
    {
        SmallFleet.Full().Write(Options);
        var other = folder.At("manifests", "shop-dev", "default-cluster-values.yaml");
        var written = File.GetLastWriteTimeUtc(other);
        var before = FolderContent.Of(folder.At("manifests"));
        File.AppendAllText(Note, "edited: by hand\n");
        File.Delete(folder.At("manifests", "shop-prod", "kustomization.yaml"));
        Assert.Equal(2, SmallFleet.Full().Write(Options).Written);
        Assert.Equal(before, FolderContent.Of(folder.At("manifests")));
        Assert.Equal(written, File.GetLastWriteTimeUtc(other));
    }

    [Fact]
    public void A_link_in_place_of_a_file_of_ours_is_replaced_and_not_followed()
    {
        SmallFleet.Full().Write(Options);
        var target = folder.At("target.yaml");
        File.WriteAllText(target, "precious");
        File.Delete(Note);
        File.CreateSymbolicLink(Note, target);
        Assert.Equal(1, SmallFleet.Full().Write(Options).Written);
        Assert.Null(new FileInfo(Note).LinkTarget);
        Assert.Equal("precious", File.ReadAllText(target));
    }

    [Theory]
    [InlineData("shop-dev")]
    [InlineData("shop-dev/checkout")]
    public void A_link_in_place_of_a_folder_is_said_and_not_followed(string path)
    {
        var outside = Directory.CreateDirectory(folder.At("outside")).FullName;
        Directory.CreateDirectory(Path.GetDirectoryName(folder.At("manifests", path))!);
        Directory.CreateSymbolicLink(folder.At("manifests", path), outside);
        Assert.Contains("symbolic link", Assert.Single(SmallFleet.Full().Write(Options).Conflicts).Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(outside));
    }

    [Fact]
    public void Links_in_place_of_what_builds_leave_over_are_not_followed()
    {
        SmallFleet.Full().Write(Options);
        var outside = Directory.CreateDirectory(folder.At("outside")).FullName;
        File.WriteAllText(Path.Combine(outside, "precious"), "");
        Directory.CreateSymbolicLink(folder.At("manifests.next~"), outside);
        Directory.CreateSymbolicLink(folder.At("manifests.old~"), outside);
        File.Delete(Note);
        Assert.Equal(1, SmallFleet.Full().Write(Options).Written);
        Assert.Single(Directory.GetFileSystemEntries(outside));
    }

    [Fact]
    public void An_output_folder_that_is_a_link_stays_one()
    {
        var real = Directory.CreateDirectory(folder.At("real")).FullName;
        Directory.CreateSymbolicLink(Options.TreeFolder, real);
        SmallFleet.Full().Write(Options);
        File.Delete(Note);
        Assert.Equal(1, SmallFleet.Full().Write(Options).Written);
        Assert.Equal(real, new DirectoryInfo(Options.TreeFolder).LinkTarget);
        Assert.True(File.Exists(Path.Combine(real, "shop-dev", "kustomization.yaml")));
    }

    [Theory]
    [InlineData("../escape.yaml")]
    [InlineData("/etc/escape.yaml")]
    [InlineData("a/../../escape.yaml")]
    [InlineData("a//b.yaml")]
    [InlineData("a\\..\\b.yaml")]
    [InlineData(".policies/inventory.json")]
    [InlineData("kustomization.yaml")]
    public void A_path_that_leads_elsewhere_is_our_bug(string path)
    {
        Assert.ThrowsAny<Exception>(() => SmallFleet.Of(("a", [(path, "x")])).Write(Options));
        Assert.False(Directory.Exists(Options.TreeFolder));
        Assert.False(File.Exists(folder.At("escape.yaml")));
    }

    [Fact]
    public void Clean_takes_what_is_ours_and_leaves_the_rest()
    {
        SmallFleet.Full().Write(Options);
        File.WriteAllText(folder.At("manifests", "shop-dev", "checkout", "mine.txt"), "mine");
        File.WriteAllText(folder.At("manifests", "README.md"), "mine");
        Assert.Equal(11, OutputCleaner.Clean(Options));
        Assert.Equal(["README.md", "shop-dev/checkout/mine.txt"], FolderContent.Of(Options.TreeFolder).Keys);
        Assert.Equal(["manifests"], Directory.GetFileSystemEntries(folder).Select(Path.GetFileName));
        Assert.Equal(0, OutputCleaner.Clean(Options));
    }

    [Fact]
    public void The_fingerprint_tells_every_change_but_those_of_git()
    {
        SmallFleet.Full().Write(Options);
        string Now() => OutputFingerprint.Of(Options.TreeFolder, Options.IndexFolder);
        var before = Now();
        Directory.CreateDirectory(folder.At("manifests", ".git"));
        File.WriteAllText(folder.At("manifests", ".git", "HEAD"), "ref");
        Assert.Equal(before, Now());

        var (text, time) = (File.ReadAllText(Note), File.GetLastWriteTimeUtc(Note));
        File.WriteAllText(Note, text + " ");
        File.SetLastWriteTimeUtc(Note, time);
        Assert.NotEqual(before, Now());
        File.WriteAllText(Note, text);
        File.SetLastWriteTimeUtc(Note, time);
        Assert.Equal(before, Now());
        File.SetLastWriteTimeUtc(Note, time.AddTicks(10));
        Assert.NotEqual(before, Now());
        File.SetLastWriteTimeUtc(Note, time);
        Directory.CreateDirectory(folder.At("index", "empty"));
        Assert.NotEqual(before, Now());
        Directory.Delete(folder.At("index", "empty"));
        File.Move(Note, Note + "x");
        Assert.NotEqual(before, Now());
        Assert.NotEqual(OutputFingerprint.Of(Options.TreeFolder), OutputFingerprint.Of(folder.At("none")));
    }

    public void Dispose() => folder.Dispose();

    private WriteResult Other(string state) => TreeWriter.Write(
        new() { Definition = "Other.Fleet" },
        cluster => throw new InvalidOperationException(cluster.MemberPath),
        Options with { StateFolder = state });
}
