using Policies.Analyzers.CodeFixes.Network;

namespace Policies.Analyzers.CodeFixes.Tests.Network;

public sealed class EveryAddressFixTests
{
    [Theory]
    [InlineData("POL1013", "Flow.To(Peer.Addresses(\"0.0.0.0/0\"), 443.Tcp, 80.Tcp)")]
    [InlineData("POL1013", "Flow.To(Peer.Addresses(\"::/0\"), 443.Tcp)")]
    [InlineData("POL1040", "Flow.To(Peer.Anyone, 443.Tcp)")]
    public Task Switch_is_turned_on(string id, string flow) =>
        FixTest<EveryAddressFix>.Mends(Source.Network($"Flows = [{{|{id}:{flow}|}}]"), Source.Network("AllowInternet = true"));

    [Fact]
    public Task Other_flows_and_switches_stay() => FixTest<EveryAddressFix>.Mends(
        Source.Network("AllowInternet = true, Flows = [{|POL1013:Flow.To(Peer.Addresses(\"0.0.0.0/0\"), 443.Tcp)|}, Flow.To(Peer.ControlPlane, 6443.Tcp)]"),
        Source.Network("AllowInternet = true, Flows = [Flow.To(Peer.ControlPlane, 6443.Tcp)]"));

    [Theory]
    [InlineData("{|POL1013:Flow.To(Peer.Addresses(\"0.0.0.0/0\"), 22.Tcp)|}")]
    [InlineData("{|POL1013:Flow.From(Peer.Addresses(\"0.0.0.0/0\"), 443.Tcp)|}")]
    [InlineData("{|POL1040:Flow.From(Peer.Anyone, 443.Tcp)|}")]
    public Task What_no_switch_says_is_left(string flow) => FixTest<EveryAddressFix>.Leaves(Source.Network($"Flows = [{flow}]"));
}
