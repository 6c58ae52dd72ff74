using Policies.Analyzers.CodeFixes.Compiler;

namespace Policies.Analyzers.CodeFixes.Tests.Compiler;

public sealed class MissingMemberFixTests
{
    [Theory]
    [InlineData("new {|CS9035:Loosen|}(Group.All) { Network = new() { AllowInternet = true }, Because = \"x\", Owner = \"shop\" }", "new Loosen(Group.All) { Network = new() { AllowInternet = true }, Because = \"x\", Owner = \"shop\", Until = @ }")]
    [InlineData("new {|CS9035:Loosen|}(Group.All) { Network = new() { AllowInternet = true }, Because = \"x\", Until = @ }", "new Loosen(Group.All) { Network = new() { AllowInternet = true }, Because = \"x\", Until = @, Owner = \"shop-team\" }")]
    public Task Member_of_an_override_is_added(string before, string after) => FixTest<MissingMemberFix>.Mends(Overrides(before), Overrides(after));

    [Fact]
    public Task Member_stands_on_a_line_of_its_own_where_the_others_do() => FixTest<MissingMemberFix>.Mends(
        Overrides(
            """
            new {|CS9035:{|CS9035:Loosen|}|}(Group.All)
                    {
                        Network = new() { AllowInternet = true },
                        Because = "OPS-12: test data", // looked at in spring
                    },
            """),
        Overrides(
            """
            new Loosen(Group.All)
                    {
                        Network = new() { AllowInternet = true },
                        Because = "OPS-12: test data", // looked at in spring
                        Owner = "shop-team",
                        Until = @,
                    },
            """));

    [Theory]
    [InlineData("new Role(\"a\")", "new Role(\"a\") { Rules = [] }")]
    [InlineData("new Role(\"a\") { BoundTo = [] }", "new Role(\"a\") { BoundTo = [], Rules = [] }")]
    public Task Role_without_rules_allows_nothing(string before, string after) => FixTest<MissingMemberFix>.Mends(
        Roles(before.Replace("new Role", "new {|CS9035:Role|}", StringComparison.Ordinal)), Roles(after));

    [Fact]
    public Task Fact_of_a_cluster_is_left() => FixTest<MissingMemberFix>.Leaves(Source.Namespace(
        """
        public static Cluster One => {|CS9035:new|}("one")
            {
                Hosting = Hosting.Gke, Region = "x", Kubernetes = new(1, 34), Engine = Engine.Flux2, Cni = Cni.Calico, Dns = Dns.CoreDns(service: "10.96.0.10"),
            };
        """));

    private static string Roles(string role) => Source.Namespace($"public override IReadOnlyList<Role> Roles => [{role}];");

    private static string Overrides(string change) => Source.Namespace(
        $$"""
        public override string Owner => "shop-team";

            public override IReadOnlyList<Override> Overrides =>
            [
                {{change}}
            ];
        """).Replace("@", Source.End, StringComparison.Ordinal);
}
