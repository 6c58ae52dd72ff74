using Policies.Analyzers.CodeFixes.Network;

namespace Policies.Analyzers.CodeFixes.Tests.Network;

public sealed class ExceptOutsideRangeFixTests
{
    [Theory]
    [InlineData("\"10.20.0.0/16\", \"10.20.99.0/24\", {|POL0004:\"10.21.0.0/24\"|}", "\"10.20.0.0/16\", \"10.20.99.0/24\"")]
    [InlineData("\"10.20.0.0/16\", except: {|POL0004:\"10.21.0.0/24\"|}", "\"10.20.0.0/16\"")]
    [InlineData("\"10.20.0.0/16\", {|POL0004:\"fd00::/8\"|}", "\"10.20.0.0/16\"")]
    public Task Exception_is_taken_away(string before, string after) => FixTest<ExceptOutsideRangeFix>.Mends(
        Source.Network($$"""Flows = [{|POL1015:Flow.To(Peer.Addresses({{before}}), 5432.Tcp)|}]"""),
        Source.Network($$"""Flows = [Flow.To(Peer.Addresses({{after}}), 5432.Tcp)]"""));

    [Fact]
    public Task Exception_of_everything_is_left() =>
        FixTest<ExceptOutsideRangeFix>.Leaves(Source.Network("""Flows = [{|POL1015:Flow.To(Peer.Addresses("10.20.0.0/16", {|POL0004:"10.20.0.0/16"|}), 5432.Tcp)|}]"""));
}
