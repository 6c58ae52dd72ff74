namespace Policies.RealTools.Tests;

public sealed class RealKubectlTests
{
    [SkippableFact]
    public async Task Kustomize_gives_the_objects_that_a_folder_lists()
    {
        using var folder = new TemporaryFolder();
        folder.Write("kustomization.yaml", "resources:\n  - namespace.yaml\n");
        folder.Write("namespace.yaml", "apiVersion: v1\nkind: Namespace\nmetadata:\n  name: checkout\n");
        Assert.Equal("apiVersion: v1\nkind: Namespace\nmetadata:\n  name: checkout\n", await RealKubectl.KustomizeAsync(folder.Path));
    }

    [SkippableFact]
    public async Task Kustomize_of_a_list_that_names_a_missing_file_throws()
    {
        using var folder = new TemporaryFolder();
        folder.Write("kustomization.yaml", "resources:\n  - gone.yaml\n");
        var thrown = await Assert.ThrowsAsync<InvalidOperationException>(() => RealKubectl.KustomizeAsync(folder.Path));
        Assert.Contains("gone.yaml", thrown.Message, StringComparison.Ordinal);
    }
}
