using Policies.Analyzers.CodeFixes.Access;

namespace Policies.Analyzers.CodeFixes.Tests.Access;

public sealed class AggregationFixTests
{
    [Fact]
    public Task Label_is_taken_away() => FixTest<AggregationFix>.Mends(
        Roles("""{|POL2031:new("own") { Labels = [new("rbac.authorization.k8s.io/aggregate-to-view", "true"), new("team", "shop")], Rules = [Allow.Read(Core.Pods)] }|}"""),
        Roles("""new("own") { Labels = [new("team", "shop")], Rules = [Allow.Read(Core.Pods)] }"""),
        "Label");

    [Fact]
    public Task Only_label_goes_with_its_list() => FixTest<AggregationFix>.Mends(
        Roles("""{|POL2031:new("own") { Labels = [new("rbac.authorization.k8s.io/aggregate-to-edit", "true")], Rules = [Allow.Read(Core.Pods)] }|}"""),
        Roles("""new("own") { Rules = [Allow.Read(Core.Pods)] }"""),
        "Label");

    [Fact]
    public Task Overwritten_rules_are_taken_away() => FixTest<AggregationFix>.Mends(
        Roles("""{|POL2031:new("own") { Rules = [Allow.Read(Core.Pods)], GatheredFrom = [RoleSelector.Labelled("own", "true")] }|}"""),
        Roles("""new("own") { GatheredFrom = [RoleSelector.Labelled("own", "true")] }"""),
        "Rules");

    private static string Roles(string roles) => Source.Module($"public override IReadOnlyList<ClusterRole> ClusterRoles => [{roles}];");
}
