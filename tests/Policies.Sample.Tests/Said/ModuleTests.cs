namespace Policies.Sample.Tests.Said;

public sealed class ModuleTests
{
    [Theory]
    [InlineData("Baseline")]
    [InlineData("MonitoringStack")]
    [InlineData("LoggingStack")]
    [InlineData("IngressStack")]
    public void Groups_are_on_different_versions(string module)
    {
        var use = SampleFleet.Model.Modules.Single(each => each.Module == "Acme.Policies." + module);
        Assert.NotEmpty(use.Versions);
        var receivers = SampleFleet.Clusters.Where(use.On.Includes).ToList();
        Assert.Contains(receivers, cluster => use.Versions.Any(version => version.On.Includes(cluster)));
        Assert.Contains(receivers, cluster => !use.Versions.Any(version => version.On.Includes(cluster)));
    }

    // A group that finds nobody is a typo that no compiler sees.
    [Fact]
    public void Every_group_has_a_cluster() =>
        Assert.All(SampleFleet.Model.Groups, group => Assert.Contains(SampleFleet.Clusters, group.Group.Includes));

    [Fact]
    public void Every_module_is_received_and_installs_something()
    {
        var received = SampleFleet.Model.Modules.SelectMany(use => use.Versions.Select(version => version.Module).Prepend(use.Module)).ToHashSet();
        Assert.Equal(SampleFleet.Model.ModuleDefinitions.Select(module => module.Definition).ToHashSet(), received);
        Assert.All(SampleFleet.Model.ModuleDefinitions, module => Assert.Single(module.Releases));
    }

    [Fact]
    public void Releases_are_in_the_words_of_every_agent()
    {
        string[] kinds = ["helm.fluxcd.io/v1 HelmRelease", "helm.toolkit.fluxcd.io/v2 HelmRelease", "argoproj.io/v1alpha1 Application"];
        var made = SampleFleet.Manifests.Select(manifest => $"{manifest.Object.ApiVersion} {manifest.Object.Kind}").ToHashSet();
        Assert.Superset(kinds.ToHashSet(), made);
    }

    // Helm Operator knows no registries; with a chart, Argo CD takes them without their scheme.
    [Fact]
    public void Registries_are_written_as_the_agent_takes_them()
    {
        Assert.DoesNotContain(SampleFleet.Manifests, manifest => manifest.Object.Root.Text("spec", "chart", "repository")?.StartsWith("oci:", StringComparison.Ordinal) == true);
        Assert.Contains(SampleFleet.Manifests, manifest => manifest.Object.Root.Text("spec", "source", "repoURL") == "registry.acme.example/charts");
        Assert.Contains(SampleFleet.Manifests, manifest => manifest.Object.Root.Text("spec", "url") == "oci://registry.acme.example/charts");
    }
}
