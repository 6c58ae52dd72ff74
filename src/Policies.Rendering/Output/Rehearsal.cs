using Policies.Evaluation;
using Policies.Lowering;
using Policies.Rendering.Index;

namespace Policies.Rendering.Output;

/// <summary>Lowers and renders a made-up cluster in memory, so that the code for it is loaded when the real ones come.</summary>
public static class Rehearsal
{
    /// <summary>Runs it; from any thread, and nothing is left of it.</summary>
    public static void Run()
    {
        var cluster = new ClusterDefinition("Rehearsal.Cluster", new("rehearsal")
        {
            Hosting = Hosting.Gke,
            Region = "nowhere",
            Kubernetes = new(1, 30),
            Engine = Engine.Flux2,
            Cni = Cni.Calico,
            Addresses = new() { Pods = ["10.0.0.0/16"], Services = ["10.1.0.0/20"], Nodes = ["10.2.0.0/24"], ApiServer = ["172.16.0.2:443"] },
            Dns = Dns.KubeDns(service: "10.1.0.10"),
        });
        var workload = new Workload("api") { Labels = [new("app", "api")], Ports = [8080.Tcp] };
        var account = new ServiceAccount("worker");
        var fleet = new FleetModel
        {
            Definition = "Rehearsal",
            Rollout = new() { Waves = [new("all", Group.All)] },
            Clusters = [cluster],
            Namespaces =
            [
                new()
                {
                    Definition = "Rehearsal.Shop",
                    Name = "shop",
                    On = Group.All,
                    Owner = "nobody",
                    Network = new()
                    {
                        AllowNamespaceTraffic = true,
                        AllowMonitoring = true,
                        AllowApiServer = true,
                        AllowInternet = true,
                        Flows =
                        [
                            Flow.FromNamed("Rehearsal.Shop", 8080.Tcp) with { Receiver = workload },
                            Flow.To(Peer.Addresses("192.168.0.0/24"), 5432.Tcp) with { Sender = workload },
                        ],
                        Policies = [new("own") { Pods = Pod.Where(Label.In("app", "job")), Egress = [new() { Peers = [Peer.Addresses("192.168.1.0/24")], Ports = [22.Tcp] }] }],
                    },
                    ServiceAccounts = [account],
                    Roles = [new("on-call") { Rules = [Allow.Read(Core.Pods)], BoundTo = [Subject.Group("nobody"), Subject.ServiceAccount(account)] }],
                    Workloads = [new("Rehearsal.Shop.Api", workload)],
                },
            ],
        };
        using var renderer = new ManifestRenderer();
        var tree = ClusterTree.Of(new FleetLowering(fleet).Lower(cluster), renderer, new IndexBuilder(fleet));
        _ = tree.Index.ToText(tree.IndexLines);
    }
}
