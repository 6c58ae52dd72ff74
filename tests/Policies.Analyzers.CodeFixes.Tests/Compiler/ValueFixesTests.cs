using Policies.Analyzers.CodeFixes.Compiler;

namespace Policies.Analyzers.CodeFixes.Tests.Compiler;

public sealed class ValueFixesTests
{
    [Theory]
    [InlineData("10.20.0.7", "10.20.0.7/32")]
    [InlineData("fd00::7", "fd00::7/128")]
    public Task Address_becomes_a_range(string before, string after) => FixTest<RangeWithoutPrefixFix>.Mends(
        Source.Network($$"""Flows = [Flow.To(Peer.Addresses({|POL0004:"{{before}}"|}), 5432.Tcp)]"""),
        Source.Network($$"""Flows = [Flow.To(Peer.Addresses("{{after}}"), 5432.Tcp)]"""));

    [Theory]
    [InlineData("Check_out", "check-out")]
    [InlineData("CheckOut", "check-out")]
    [InlineData("check out", "check-out")]
    public Task Name_is_written_as_Kubernetes_takes_it(string before, string after) => FixTest<NameFix>.Mends(
        Source.Namespace("").Replace("\"checkout\"", $"{{|POL0004:\"{before}\"|}}", StringComparison.Ordinal),
        Source.Namespace("").Replace("\"checkout\"", $"\"{after}\"", StringComparison.Ordinal));

    [Theory]
    [InlineData("new(\"team\", \"a\"), new({|POL0004:\"team\"|}, \"b\")", "new(\"team\", \"a\")")]
    [InlineData("new({|POL0004:\"app.kubernetes.io/managed-by\"|}, \"me\"), new(\"team\", \"b\")", "new(\"team\", \"b\")")]
    public Task Surplus_label_is_taken_away(string before, string after) => FixTest<SurplusElementFix>.Mends(Labels(before), Labels(after));

    [Fact]
    public Task Former_name_that_is_todays_is_taken_away() => FixTest<SurplusElementFix>.Mends(
        Source.Namespace("public override IReadOnlyList<string> FormerNames => [\"till\", {|POL0004:\"checkout\"|}];"),
        Source.Namespace("public override IReadOnlyList<string> FormerNames => [\"till\"];"));

    [Theory]
    [InlineData("2027, 02, 30", "2027, 02, 28")]
    [InlineData("2028, 06, 31", "2028, 06, 30")]
    public Task Last_day_of_the_month_is_written(string before, string after) =>
        FixTest<DayFix>.Mends(Override($"{{|POL0004:new({before})|}}"), Override($"new({after})"));

    [Fact]
    public Task Month_that_there_is_not_is_left() => FixTest<DayFix>.Leaves(Override("{|POL0004:new(2027, 13, 1)|}"));

    private static string Labels(string labels) => Source.Namespace($"public override IReadOnlyList<Label> Labels => [{labels}];");

    private static string Override(string until) => Source.Namespace(
        $$"""public override IReadOnlyList<Override> Overrides => [new Loosen(Group.All) { Network = new() { AllowInternet = true }, Because = "x", Owner = "y", Until = {{until}} }];""");
}
