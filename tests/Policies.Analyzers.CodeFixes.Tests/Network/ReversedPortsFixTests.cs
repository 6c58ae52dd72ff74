using Policies.Analyzers.CodeFixes.Network;

namespace Policies.Analyzers.CodeFixes.Tests.Network;

public sealed class ReversedPortsFixTests
{
    [Theory]
    [InlineData("(9107, 9100).Tcp", "(9100, 9107).Tcp")]
    [InlineData("Port.Range(9107, 9100, Protocol.Udp)", "Port.Range(9100, 9107, Protocol.Udp)")]
    public Task Lower_number_is_written_first(string before, string after) => FixTest<ReversedPortsFix>.Mends(
        Source.Network($$"""Flows = [{|POL1019:Flow.To(Peer.Addresses("10.20.0.0/16"), {|POL0004:{{before}}|})|}]"""),
        Source.Network($$"""Flows = [Flow.To(Peer.Addresses("10.20.0.0/16"), {{after}})]"""));
}
