using Policies.Analyzers.CodeFixes.Exemptions;

namespace Policies.Analyzers.CodeFixes.Tests.Exemptions;

public sealed class UnneededExemptionFixTests
{
    [Fact]
    public Task Exemption_is_removed() => FixTest<UnneededExemptionFix>.Mends(
        Exemptions(
            """
            // Never read.
                    {|POL6005:new(Rules.ReadsSecrets, Named.Role("gone")) { Because = "INFRA-9", Owner = "shop", Until = new(2027, 03, 31) }|},
                    new(Rules.BindsUser, Named.Role("auditor")) { Because = "AUD-4", Owner = "shop", Until = new(2027, 03, 31) },
            """),
        Exemptions(
            """
            new(Rules.BindsUser, Named.Role("auditor")) { Because = "AUD-4", Owner = "shop", Until = new(2027, 03, 31) },
            """));

    [Fact]
    public Task Several_lines_go_together() => FixTest<UnneededExemptionFix>.Mends(
        Exemptions(
            """
            {|POL6005:new(Rules.OpensEverything, Named.Namespace)|}
                    {
                        Because = "INFRA-9", Owner = "shop", Until = new(2027, 03, 31),
                    },
                    {|POL6005:new(Rules.ReadsSecrets, Named.Role("auditor")) { Because = "INFRA-9", Owner = "shop", Until = new(2027, 03, 31) }|},
                    new(Rules.BindsUser, Named.Role("auditor")) { Because = "AUD-4", Owner = "shop", Until = new(2027, 03, 31) },
            """),
        Exemptions(
            """
            new(Rules.BindsUser, Named.Role("auditor")) { Because = "AUD-4", Owner = "shop", Until = new(2027, 03, 31) },
            """));

    private static string Exemptions(string exemptions) => Source.Namespace(
        $$"""
        public override IReadOnlyList<Role> Roles => [new("auditor") { Rules = [Allow.Read(Core.Pods)], BoundTo = [Subject.User("anna")] }];

            public override IReadOnlyList<Exemption> Exemptions =>
            [
                {{exemptions}}
            ];
        """);
}
