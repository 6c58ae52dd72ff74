namespace Policies.Build.Tests;

public sealed class SeverityTests
{
    private const string Check =
        """
        using Policies;

        namespace Shop.Policies;

        public sealed class NoTwins() : ClusterCheck("SHOP0001")
        {
            public override Severity Severity => Severity.Warning;

            public override IEnumerable<Finding> Judge(Cluster cluster) =>
                cluster.Is(Stage.Dev) ? [new($"Cluster '{cluster.Name}' is a twin; give it a life of its own")] : [];
        }
        """;

    [Fact]
    public async Task Severity_is_the_projects_to_set()
    {
        using var project = await PolicyProject.CreateAsync();
        project.Write("NoTwins.cs", Check);

        var warned = (await project.BuildAsync()).MustSucceed();
        Assert.Equal(
            $"{project.Folder}/Clusters.cs(7,27): warning SHOP0001: Cluster 'shop-dev' is a twin; give it a life of its own",
            Assert.Single(warned.Diagnostics));

        var failed = (await project.BuildAsync("--no-restore", "-p:TreatWarningsAsErrors=true")).MustFail();
        Assert.Contains(": error SHOP0001: ", Assert.Single(failed.Diagnostics), StringComparison.Ordinal);

        project.Write(".editorconfig", "root = true\n\n[Clusters.cs]\ndotnet_diagnostic.SHOP0001.severity = none\n");
        Assert.Empty((await project.BuildAsync("--no-restore")).MustSucceed().Diagnostics);
    }
}
