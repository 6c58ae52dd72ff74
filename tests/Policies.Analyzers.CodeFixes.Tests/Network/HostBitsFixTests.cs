using Policies.Analyzers.CodeFixes.Network;

namespace Policies.Analyzers.CodeFixes.Tests.Network;

public sealed class HostBitsFixTests
{
    [Theory]
    [InlineData("10.20.0.7/16", "10.20.0.0/16")]
    [InlineData("FD00:20:0::/48", "fd00:20::/48")]
    public Task What_is_meant_is_written(string before, string after) => FixTest<HostBitsFix>.Mends(
        Source.Network($$"""Flows = [{|POL1016:Flow.To(Peer.Addresses("{{before}}"), 5432.Tcp)|}]"""),
        Source.Network($$"""Flows = [Flow.To(Peer.Addresses("{{after}}"), 5432.Tcp)]"""));

    [Fact]
    public Task Exceptions_and_policies_are_mended_too() => FixTest<HostBitsFix>.Mends(
        Source.Network("""Policies = [new("a") { Pods = Pod.Labelled("app", "a"), Egress = [new() { Peers = [{|POL1016:{|POL1016:Peer.Addresses("10.20.0.1/16", except: "10.20.9.9/24")|}|}], Ports = [53.Udp] }] }]"""),
        Source.Network("""Policies = [new("a") { Pods = Pod.Labelled("app", "a"), Egress = [new() { Peers = [Peer.Addresses("10.20.0.0/16", except: "10.20.9.0/24")], Ports = [53.Udp] }] }]"""));

    [Fact]
    public Task Range_with_a_name_is_mended_where_it_is_declared() => FixTest<HostBitsFix>.Mends(
        Source.Network("Flows = [{|POL1016:Flow.To(Peer.Addresses(Networks.Databases), 5432.Tcp)|}, {|POL1016:Flow.To(Peer.Addresses(Networks.Databases), 5433.Tcp)|}]") + Declared("10.22.0.1/20"),
        Source.Network("Flows = [Flow.To(Peer.Addresses(Networks.Databases), 5432.Tcp), Flow.To(Peer.Addresses(Networks.Databases), 5433.Tcp)]") + Declared("10.22.0.0/20"));

    private static string Declared(string range) => $"\npublic static class Networks {{ public static Cidr Databases => \"{range}\"; }}";
}
