using Policies.Analyzers.CodeFixes.Delivery;

namespace Policies.Analyzers.CodeFixes.Tests.Delivery;

public sealed class ChartVersionFixTests
{
    [Theory]
    [InlineData("^1.4.2")]
    [InlineData("~1.4.2")]
    [InlineData(">=1.4.2 <2.0.0")]
    public Task Version_that_a_range_begins_with_is_pinned(string range) => FixTest<ChartVersionFix>.Mends(
        Releases($$"""{|POL4011:new("shop") { Chart = Chart.From("https://charts.acme.example", "shop", {|POL0004:"{{range}}"|}) }|}"""),
        Releases("""new("shop") { Chart = Chart.From("https://charts.acme.example", "shop", "1.4.2") }"""));

    [Fact]
    public Task Version_of_the_rest_of_the_fleet_is_pinned() => FixTest<ChartVersionFix>.Mends(
        Releases("""{|POL4011:new("shop") { Chart = Chart.From("https://charts.acme.example", "shop", {|POL0004:"*"|}) }|}, new("old") { Chart = Chart.From("https://charts.acme.example", "shop", "1.4.2") }"""),
        Releases("""new("shop") { Chart = Chart.From("https://charts.acme.example", "shop", "1.4.2") }, new("old") { Chart = Chart.From("https://charts.acme.example", "shop", "1.4.2") }"""));

    [Theory]
    [InlineData("*")]
    [InlineData("1.x")]
    [InlineData("<2.0.0")]
    public Task Version_that_nobody_knows_is_left(string range) => FixTest<ChartVersionFix>.Leaves(
        Releases($$"""{|POL4011:new("shop") { Chart = Chart.From("https://charts.acme.example", "shop", {|POL0004:"{{range}}"|}) }|}"""));

    private static string Releases(string releases) => Source.Namespace($"public override IReadOnlyList<HelmRelease> Releases => [{releases}];");
}
