namespace Policies.Build.Tests;

public sealed class OutputFolderTests
{
    [Fact]
    public async Task Edited_and_deleted_output_is_put_right_and_foreign_files_stay()
    {
        using var project = await PolicyProject.CreateAsync();
        (await project.BuildAsync()).MustSucceed();
        var tree = project.Tree();
        var edited = Path.Combine(project.Manifests, "shop-dev", "checkout", "namespace.yaml");
        var foreign = Path.Combine(project.Manifests, "shop-dev", "checkout", "README.md");

        File.AppendAllText(edited, "# by hand\n");
        File.Delete(Path.Combine(project.Manifests, "shop-prod", "kustomization.yaml"));
        File.WriteAllText(foreign, "theirs");
        var repaired = (await project.BuildAsync("--no-restore")).MustSucceed();

        Assert.Equal("theirs", File.ReadAllText(foreign));
        Assert.EndsWith("(2 written)", repaired.Summary, StringComparison.Ordinal);
        File.Delete(foreign);
        Assert.Equal(tree, project.Tree());

        Directory.Delete(project.Manifests, recursive: true);
        (await project.BuildAsync("--no-restore")).MustSucceed();
        Assert.Equal(tree, project.Tree());
    }

    [Fact]
    public async Task Clean_removes_what_is_ours_and_rebuild_does_not_clean_first()
    {
        using var project = await PolicyProject.CreateAsync();
        (await project.BuildAsync()).MustSucceed();
        var (tree, times) = (project.Tree(), project.Times());

        var again = (await project.BuildAsync("--no-restore", "--no-incremental")).MustSucceed();
        Assert.Equal(times, project.Times());
        Assert.EndsWith(project.Manifests, again.Summary, StringComparison.Ordinal);

        project.Replace("Checkout.cs", "\"checkout\"", "checkout");
        (await project.BuildAsync("--no-restore", "-t:Rebuild")).MustFail();
        Assert.Equal(tree, project.Tree());
        project.Replace("Checkout.cs", "(checkout)", "(\"checkout\")");
        (await project.BuildAsync("--no-restore", "-t:Rebuild")).MustSucceed();
        Assert.Equal(tree, project.Tree());

        var foreign = Path.Combine(project.Manifests, "shop-dev", "README.md");
        File.WriteAllText(foreign, "theirs");
        (await project.RunAsync("clean")).MustSucceed();
        Assert.Equal(["shop-dev/README.md"], project.Tree().Keys);
        Assert.False(Directory.Exists(Path.Combine(project.Folder, "artifacts", "index")));
        Assert.False(Directory.Exists(project.Exchanged("")));
    }

    [Fact]
    public async Task The_output_is_none_of_the_projects_items()
    {
        using var project = await PolicyProject.CreateAsync();
        (await project.BuildAsync()).MustSucceed();
        var items = (await project.RunAsync("msbuild", "-getItem:None,Content,EmbeddedResource,Compile")).MustSucceed();
        Assert.Contains("Checkout.cs", items.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("namespace.yaml", items.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("index.json", items.Output, StringComparison.Ordinal);
    }
}
