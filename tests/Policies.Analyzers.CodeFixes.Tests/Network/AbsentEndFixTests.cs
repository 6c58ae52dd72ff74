using Policies.Analyzers.CodeFixes.Network;

namespace Policies.Analyzers.CodeFixes.Tests.Network;

public sealed class AbsentEndFixTests
{
    private const string Others =
        """

        public enum Stage { Dev, Production }

        public static class Groups
        {
            public static Group Dev => Group.Of(Stage.Dev);
        }

        public sealed class Printers() : NamespacePolicy("printers") { public override Group On => Groups.Dev; }

        public static class Clusters
        {
            public static Cluster One => new("one")
            {
                Traits = [Stage.Dev],
                Hosting = Hosting.SelfHosted, Region = "lyon", Kubernetes = new(1, 34), Engine = Engine.Flux2, Cni = Cni.Calico,
                Addresses = new() { Pods = ["10.244.0.0/16"], Services = ["10.96.0.0/16"], Nodes = ["10.0.0.0/24"], ApiServer = ["10.0.0.10:6443"] },
                Dns = Dns.CoreDns(service: "10.96.0.10"),
            };

            public static Cluster Two => One with { Name = "two", Traits = [Stage.Production] };
        }
        """;

    [Fact]
    public Task Flow_is_said_only_where_its_end_is() => FixTest<AbsentEndFix>.Mends(
        Namespace("public override Network Network => new() { AllowMonitoring = true, Flows = [{|POL0008:Flow.To<Printers>(9100.Tcp)|}] };"),
        Namespace(
            """
            public override Network Network => new() { AllowMonitoring = true };

                public override IReadOnlyList<Override> Overrides => [new Loosen(Groups.Dev) { Network = new() { Flows = [Flow.To<Printers>(9100.Tcp)] }, Because = "Printers is only there", Owner = "shop", Until = @ }];
            """),
        "Narrow");

    [Fact]
    public Task Overrides_that_there_are_get_one_more() => FixTest<AbsentEndFix>.Mends(
        Namespace(
            """
            public override Network Network => new() { Flows = [{|POL0008:Flow.To<Printers>(9100.Tcp)|}, Flow.From(Peer.ControlPlane, 80.Tcp)] };

                public override IReadOnlyList<Override> Overrides =>
                [
                    new Loosen(Groups.Dev) { Network = new() { AllowInternet = true }, Because = "x", Owner = "y", Until = @ },
                ];
            """),
        Namespace(
            """
            public override Network Network => new() { Flows = [Flow.From(Peer.ControlPlane, 80.Tcp)] };

                public override IReadOnlyList<Override> Overrides =>
                [
                    new Loosen(Groups.Dev) { Network = new() { AllowInternet = true }, Because = "x", Owner = "y", Until = @ },
                    new Loosen(Groups.Dev) { Network = new() { Flows = [Flow.To<Printers>(9100.Tcp)] }, Because = "Printers is only there", Owner = "shop", Until = @ },
                ];
            """),
        "Narrow");

    [Fact]
    public Task Flow_is_taken_away() => FixTest<AbsentEndFix>.Mends(
        Namespace("public override Network Network => new() { AllowMonitoring = true, Flows = [{|POL0008:Flow.To<Printers>(9100.Tcp)|}] };"),
        Namespace("public override Network Network => new() { AllowMonitoring = true };"),
        "Remove");

    private static string Namespace(string members) =>
        Source.Namespace($"public override string Owner => \"shop\";\n\n    {members}").Replace("@", Source.End, StringComparison.Ordinal) + Others;
}
