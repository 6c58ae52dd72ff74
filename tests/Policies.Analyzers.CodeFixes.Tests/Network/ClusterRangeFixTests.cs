using Policies.Analyzers.CodeFixes.Network;

namespace Policies.Analyzers.CodeFixes.Tests.Network;

public sealed class ClusterRangeFixTests
{
    private const string Cluster =
        """

        public static class Clusters
        {
            public static Cluster One => new("one")
            {
                Hosting = Hosting.SelfHosted, Region = "lyon", Kubernetes = new(1, 34), Engine = Engine.Flux2, Cni = Cni.Calico,
                Addresses = new() { Pods = ["10.244.0.0/16"], Services = ["10.96.0.0/16"], Nodes = ["10.0.0.0/24"], ApiServer = ["10.0.0.10:6443"] },
                Dns = Dns.CoreDns(service: "10.96.0.10"),
            };
        }
        """;

    [Theory]
    [InlineData("Dns", "Flows = [{|POL1017:Flow.To(Peer.Addresses(\"10.96.0.10/32\"), 53.Udp, 53.Tcp)|}, Flow.To(Peer.ControlPlane, 80.Tcp)]", "Flows = [Flow.To(Peer.ControlPlane, 80.Tcp)]")]
    [InlineData("ApiServer", "Flows = [{|POL1017:Flow.To(Peer.Addresses(\"10.96.0.1/32\"), 443.Tcp)|}], AllowMonitoring = true", "AllowMonitoring = true, AllowApiServer = true")]
    [InlineData("Pods", "Flows = [{|POL1017:Flow.To(Peer.Addresses(\"10.244.0.0/16\"), 8080.Tcp)|}]", "Flows = [Flow.To(Peer.Namespaces(NamespaceSelector.Any), 8080.Tcp)]")]
    public Task Word_is_said(string way, string before, string after) => FixTest<ClusterRangeFix>.Mends(Source.Network(before) + Cluster, Source.Network(after) + Cluster, way);

    [Theory]
    [InlineData("{|POL1017:Flow.To(Peer.Addresses(\"10.244.3.0/24\"), 8080.Tcp)|}")]
    [InlineData("{|POL1017:Flow.To(Peer.Addresses(\"10.96.0.10/32\"), 9153.Tcp)|}")]
    [InlineData("{|POL1017:Flow.From(Peer.Addresses(\"10.244.0.0/16\"), 8080.Tcp)|}")]
    public Task Address_without_a_word_is_left(string flow) => FixTest<ClusterRangeFix>.Leaves(Source.Network($"Flows = [{flow}]") + Cluster);
}
