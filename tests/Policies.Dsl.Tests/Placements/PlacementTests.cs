using Policies.Evaluation;
using Policies.Lowering;
using Policies.Tests.Fleets;

namespace Policies.Tests.Placements;

/// <summary>Which namespaces and which versions of modules a cluster has.</summary>
public sealed class PlacementTests
{
    private static readonly Cluster Dev = SampleClusters.DataplaneV2 with { Name = "dev", Traits = [Company.Stage.Dev] };
    private static readonly Cluster Production = SampleClusters.DataplaneV2 with { Name = "production", Traits = [Company.Stage.Production] };
    private static readonly Cluster Own = SampleClusters.Cilium with { Name = "own", Traits = [Company.Stage.Dev] };

    [Fact]
    public void A_cluster_receives_one_version_of_a_module_with_what_it_inherits()
    {
        var dev = TestFleet.Lower(typeof(Company), Dev);
        Assert.Equal(["v2"], dev.Names("ClusterRole"));
        Assert.Equal(["monitoring", "shop-a", "shop-b", "toys"], dev.Names("Namespace"));
        var production = TestFleet.Lower(typeof(Company), Production);
        Assert.Equal(["v1"], production.Names("ClusterRole"));

        // Where none of its instances is, a namespace goes by its own name.
        Assert.Equal(["monitoring", "shop"], production.Names("Namespace"));
        Assert.Empty(TestFleet.Lower(typeof(Company), Own).Names("ClusterRole"));
    }

    [Fact]
    public void A_module_s_file_names_the_class_that_says_it_and_a_namespace_s_all_of_its_instances()
    {
        var dev = TestFleet.Lower(typeof(Company), Dev);
        Assert.Equal("Policies.Tests.Placements.Company.Baseline2", dev.Manifests.Single(manifest => manifest.Object.Kind == "ClusterRole").Definition);
        Assert.All(dev.Manifests.Where(manifest => manifest.Object.Namespace is "shop-a" or "shop-b"), manifest => Assert.Equal("Policies.Tests.Placements.Company.Shop", manifest.Definition));
    }

    [Fact]
    public void Two_versions_of_a_module_on_one_cluster_are_a_problem()
    {
        var fleet = Fleet(ModuleUse.Named("T.One").ButNamed("T.Two", Group.All).ButNamed("T.Three", Group.All), "T.One", "T.Two", "T.Three");
        Assert.Equal((Rules.ConflictingOverrides, "T.Fleet.Modules[0]"), new FleetLowering(fleet).Lower(fleet.Clusters[0]).Problems.Select(problem => (problem.Rule, problem.MemberPath)).Single());
    }

    [Fact]
    public void A_module_that_cannot_be_made_is_not_left_out_in_silence()
    {
        var fleet = Fleet(ModuleUse.Named("Elsewhere.Module"), "T.One");
        Assert.Equal((Rules.DefinitionThrew, "T.Fleet.Modules[0]"), new FleetLowering(fleet).Lower(fleet.Clusters[0]).Problems.Select(problem => (problem.Rule, problem.MemberPath)).Single());
    }

    [Fact]
    public void A_cluster_s_environment_is_its_trait_of_the_order_in_the_values()
    {
        var values = Assert.IsType<Policies.Objects.EmbeddedYaml>(TestFleet.Lower(typeof(Company), Production).Find("ConfigMap", "default-cluster-values").At("data", "values.yaml")).Document;
        Assert.Equal("production", ((Policies.Objects.Mapping)values).Text("environment_name"));
    }

    private static FleetModel Fleet(ModuleUse use, params string[] modules) => new()
    {
        Definition = "T.Fleet",
        Clusters = [new("T.One", Dev)],
        Modules = [use],
        ModuleDefinitions = [.. modules.Select(name => new ModuleDefinition { Definition = name })],
    };
}
