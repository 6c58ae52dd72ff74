using System.Text.Json;

namespace Policies.Build.Tests;

public sealed class FirstBuildTests
{
    [Fact]
    public async Task One_package_reference_compiles_a_fleet()
    {
        using var project = await PolicyProject.CreateAsync();
        project.Replace("Checkout.cs", "public override Group On => Group.All;", "public override Group On { get { System.Console.WriteLine(\"error POL9999: not ours\"); return Group.All; } }");

        var run = (await project.BuildAsync()).MustSucceed();

        Assert.Empty(run.Diagnostics);
        Assert.Equal($"Shop.Policies -> 2 clusters, 16 manifests in {project.Manifests} (20 written)", run.Summary);
        var tree = project.Tree();
        Assert.All(
            ["kustomization.yaml", "default-cluster-values.yaml", ".policies/inventory.json", "checkout/namespace.yaml", "checkout/networkpolicy-default-deny.yaml"],
            path => Assert.Contains("shop-prod/" + path, tree.Keys));
        Assert.True(File.Exists(Path.Combine(project.Folder, "artifacts", "index", "index.json")));
        Assert.Equal(["Policies.Build", "Policies.Dsl"], Libraries(project));
        Assert.DoesNotContain(Directory.EnumerateFiles(Path.Combine(project.Folder, "bin"), "*", SearchOption.AllDirectories), path => path.Contains("policiesc", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Libraries(PolicyProject project)
    {
        using var assets = JsonDocument.Parse(File.ReadAllText(Path.Combine(project.Folder, "obj", "project.assets.json")));
        return [.. assets.RootElement.GetProperty("libraries").EnumerateObject().Select(library => library.Name.Split('/')[0]).Order(StringComparer.Ordinal)];
    }
}
