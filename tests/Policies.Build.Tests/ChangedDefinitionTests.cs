namespace Policies.Build.Tests;

public sealed class ChangedDefinitionTests
{
    [Fact]
    public async Task A_change_rewrites_only_what_differs_and_removes_what_is_gone()
    {
        using var project = await PolicyProject.CreateAsync();
        (await project.BuildAsync()).MustSucceed();
        var (before, times) = (project.Tree(), project.Times());

        project.Replace("Checkout.cs", "public override string Owner => \"shop\";", "public override string Owner => \"shop\";\n\n    public override IReadOnlyList<Label> Labels => [new(\"tier\", \"gold\")];");
        var changed = (await project.BuildAsync("--no-restore")).MustSucceed();

        var after = project.Tree();
        var differing = after.Keys.Where(path => before.GetValueOrDefault(path) != after[path]).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(["shop-dev/.policies/inventory.json", "shop-dev/checkout/namespace.yaml", "shop-prod/.policies/inventory.json", "shop-prod/checkout/namespace.yaml"], differing);
        Assert.All(times.Where(time => !differing.Contains(time.Key)), time => Assert.Equal(time.Value, project.Times()[time.Key]));
        Assert.EndsWith("(4 written)", changed.Summary, StringComparison.Ordinal);

        File.Delete(Path.Combine(project.Folder, "Payments.cs"));
        var removed = (await project.BuildAsync("--no-restore")).MustSucceed();
        Assert.DoesNotContain(project.Tree().Keys, path => path.Contains("/payments/", StringComparison.Ordinal));
        Assert.False(Directory.Exists(Path.Combine(project.Manifests, "shop-dev", "payments")));
        Assert.EndsWith("6 removed)", removed.Summary, StringComparison.Ordinal);
    }
}
