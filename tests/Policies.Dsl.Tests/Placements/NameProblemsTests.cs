using Policies.Evaluation;
using Policies.Objects;
using Policies.Tests.Fleets;

namespace Policies.Tests.Placements;

/// <summary>Names that two things share, and names that cannot be files.</summary>
public sealed class NameProblemsTests
{
    [Theory]
    [InlineData("../x")]
    [InlineData("..")]
    [InlineData("a\\b")]
    [InlineData("con")]
    [InlineData("Aux.x")]
    [InlineData("lpt9")]
    [InlineData("a\nb")]
    [InlineData("a?")]
    [InlineData("dot.")]
    [InlineData("")]
    public void A_namespace_name_that_is_no_folder_is_a_problem_and_writes_nothing(string name)
    {
        var lowered = TestFleet.Lower(SampleClusters.DataplaneV2, Namespace("T.Odd", name));
        Assert.Contains(lowered.Problems, problem => problem.Rule == Rules.ImpossiblePath && problem.MemberPath == "T.Odd");
        Assert.Equal(["default-cluster-values.yaml"], lowered.Manifests.Select(manifest => manifest.Path));
    }

    [Fact]
    public void A_name_that_is_too_long_for_a_file_is_a_problem()
    {
        var role = new Role(new string('r', 201)) { Rules = [Allow.Read(Core.Pods)] };
        var lowered = TestFleet.Lower(SampleClusters.DataplaneV2, new NamespaceDefinition { Definition = "T.Shop", Name = "shop", On = Group.All, Roles = [role] });
        Assert.Equal((Rules.ImpossiblePath, "T.Shop.Roles[0]"), lowered.Problems.Select(problem => (problem.Rule, problem.MemberPath)).Single());
    }

    [Fact]
    public void Names_that_a_path_can_have_are_none()
    {
        string[] names = ["console", "common", "nul-1", "com10", "a.b", new('n', 63)];
        var lowered = TestFleet.Lower(SampleClusters.DataplaneV2, [.. names.Select(name => Namespace("T." + name, name))]);
        Assert.Empty(lowered.Problems);
        Assert.All(lowered.Manifests, manifest => Assert.DoesNotContain(manifest.Path.Split('/'), part => part is "" or "." or ".."));
    }

    [Fact]
    public void Two_definitions_of_one_namespace_are_said_once()
    {
        var problem = Assert.Single(TestFleet.Lower(SampleClusters.DataplaneV2, Namespace("T.A", "shop"), Namespace("T.B", "shop")).Problems);
        Assert.Equal((Rules.ObjectMadeTwice, "T.B"), (problem.Rule, problem.MemberPath));
        Assert.Contains("T.A", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_that_differ_only_in_case_are_a_problem()
    {
        var raw = new[] { "Settings", "settings" }.Select(name => new RawObject(Mapping.Of(("apiVersion", "v1"), ("kind", "ConfigMap"), ("metadata", Mapping.Of(("name", name))))));
        var lowered = TestFleet.Lower(SampleClusters.DataplaneV2, new NamespaceDefinition { Definition = "T.Shop", Name = "shop", On = Group.All, Objects = [.. raw] });
        Assert.Equal((Rules.ObjectMadeTwice, "T.Shop.Objects[1]"), lowered.Problems.Select(problem => (problem.Rule, problem.MemberPath)).Single());
        Assert.Contains(TestFleet.Lower(SampleClusters.DataplaneV2, Namespace("T.A", "shop"), Namespace("T.B", "Shop")).Problems, problem => problem.Rule == Rules.ObjectMadeTwice);
    }

    [Fact]
    public void One_object_by_two_definitions_is_a_problem_that_names_both()
    {
        var role = new Role("r") { Rules = [Allow.Read(Core.Pods)] };
        var problem = Assert.Single(TestFleet.Lower(SampleClusters.DataplaneV2, new NamespaceDefinition { Definition = "T.Shop", Name = "shop", On = Group.All, Roles = [role, role] }).Problems);
        Assert.Equal((Rules.ObjectMadeTwice, "T.Shop.Roles[1]"), (problem.Rule, problem.MemberPath));
        Assert.Contains("T.Shop.Roles[0]", problem.Message, StringComparison.Ordinal);
    }

    private static NamespaceDefinition Namespace(string definition, string name) => new() { Definition = definition, Name = name, On = Group.All };
}
