using Policies.Analyzers.CodeFixes.Exemptions;

namespace Policies.Analyzers.CodeFixes.Tests.Exemptions;

public sealed class OwnerFixTests
{
    [Fact]
    public Task Owner_of_the_namespace_is_named() => FixTest<OwnerFix>.Mends(Override("""Owner = {|POL6001:""|}"""), Override("""Owner = "shop-team" """.TrimEnd()));

    [Fact]
    public Task Missing_reason_is_left() => FixTest<OwnerFix>.Leaves(Override("""Owner = "shop-team" """.TrimEnd(), """{|POL6001:""|}"""));

    private static string Override(string owner, string because = "\"test data\"") => Source.Namespace(
        $$"""
        public override string Owner => "shop-team";
            public override IReadOnlyList<Override> Overrides =>
            [
                new Loosen(Group.All) { Network = new() { AllowInternet = true }, Because = {{because}}, {{owner}}, Until = new(2027, 03, 31) },
            ];
        """);
}
