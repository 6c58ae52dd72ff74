using System.Globalization;

namespace Policies.Benchmarks.Fleets;

/// <summary>The C# source of a synthetic fleet, as a user would write it: a file a cluster, a file a namespace.</summary>
internal static class FleetSource
{
    /// <summary>Every file by its path.</summary>
    public static IEnumerable<(string Path, string Text)> Of(FleetShape shape)
    {
        yield return ("Fleet.cs", Fleet(shape));
        for (var i = 0; i < shape.Clusters; i++)
        {
            yield return ($"Clusters/{ClusterClass(i)}.cs", Cluster(shape, i));
        }

        for (var i = 0; i < shape.Definitions; i++)
        {
            yield return ($"Namespaces/{DefinitionClass(i)}.cs", Definition(shape, i));
        }
    }

    private static string ClusterClass(int cluster) => Text($"Cluster{cluster:D4}");

    private static string DefinitionClass(int definition) => Text($"App{definition:D3}");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static string Fleet(FleetShape shape) => $$"""
        namespace Synthetic.Policies;

        public enum Env { Dev, Stage, Prod }

        public enum Slot { {{string.Join(", ", Enumerable.Range(0, shape.Slots).Select(slot => $"S{slot}"))}} }

        /// <summary>A fleet to measure with.</summary>
        public sealed class Fleet : FleetDefinition
        {
            public override Order Environments => Order.Of<Env>();

        {{(shape.InWaves ? "    public override Rollout Rollout => new() { Waves = [new(\"dev\", Groups.Dev) { Soak = 1.Hours }, new(\"everyone\", Group.All)] };\n" : "")}}
            public override Repositories Repositories => new() { Url = "ssh://git@git.synthetic.example/clusters/{cluster}.git" };
        }

        public static class Groups
        {
            public static Group Dev => Group.Of(Env.Dev);
        {{string.Concat(Enumerable.Range(0, shape.Slots).Select(slot => $"\n    public static Group S{slot} => Group.Of(Slot.S{slot});\n"))}}}

        """;

    private static string Cluster(FleetShape shape, int cluster)
    {
        var (high, low) = (cluster / 250, cluster % 250);
        var hosting = (cluster % 4) switch
        {
            0 or 1 => $$"""
                Hosting = Hosting.Gke,
                        Region = "europe-west1",
                        Kubernetes = new(1, 33),
                        Engine = Engine.Flux2,
                        Cni = {{(cluster % 4 == 0 ? "Cni.DataplaneV2" : "Cni.Calico")}},
                        Dns = Dns.KubeDns(service: "10.{{128 + high}}.{{low}}.10", NodeLocal.{{(cluster % 4 == 0 ? "Redirected" : "None")}}),
                        WorkloadIdentity = true,
                """,
            2 => $$"""
                Hosting = Hosting.SelfHosted,
                        Region = "lyon",
                        Kubernetes = new(1, 32),
                        Engine = Engine.Flux2,
                        Cni = Cni.Cilium,
                        Dns = Dns.CoreDns(service: "10.{{128 + high}}.{{low}}.3"),
                """,
            _ => $$"""
                Hosting = Hosting.SelfHosted,
                        Region = "bremen",
                        Kubernetes = new(1, 31),
                        Engine = Engine.Flux1,
                        Cni = Cni.Calico,
                        Dns = Dns.CoreDns(service: "10.{{128 + high}}.{{low}}.3", NodeLocal.At("169.254.25.10")),
                """,
        };
        return $$"""
            namespace Synthetic.Policies;

            public static partial class Clusters
            {
                /// <summary>One of many clusters.</summary>
                public static Cluster {{ClusterClass(cluster)}} => new("cluster-{{Text($"{cluster:D4}")}}")
                {
                    Traits = [{{(cluster % 3) switch { 0 => "Env.Dev", 1 => "Env.Stage", _ => "Env.Prod" }}}, Slot.S{{cluster % shape.Slots}}],
                    {{hosting}}
                    Addresses = new()
                    {
                        Pods = ["10.{{64 + (cluster % 64)}}.0.0/16"],
                        Services = ["10.{{128 + high}}.{{low}}.0/24"],
                        Nodes = ["172.{{20 + high}}.{{low}}.0/26"],
                        ApiServer = ["172.{{20 + high}}.{{low}}.11:6443", "172.{{20 + high}}.{{low}}.12:6443", "172.{{20 + high}}.{{low}}.13:6443"],
                    },
                    Values = new()
                    {
                        Prometheus = new() { Replicas = 2, Retention = 30.Days, StorageSize = 50.Gi },
                        FluentBit = new() { GraylogIp = "10.10.43.205" },
                        NginxIngress = new() { Public = new() { Port = 30443 }, Whitelisted = new() { Port = 31443 } },
                    },
                };
            }

            """;
    }

    private static string Definition(FleetShape shape, int definition)
    {
        var slot = definition / shape.ClassesOfSlot;
        var place = definition % shape.ClassesOfSlot;
        var (name, next) = (Text($"app-{definition:D3}"), DefinitionClass((slot * shape.ClassesOfSlot) + Next(shape, place)));
        var instances = shape.InstancesOf(place);
        var copies = instances == 1 ? "" : $"""

                public override IReadOnlyList<Instance> Instances => [{string.Join(", ", Enumerable.Range(0, instances).Select(i => $"new(\"{name}-{(char)('a' + i)}\")"))}];

            """;
        return $$"""
            namespace Synthetic.Policies;

            /// <summary>Talks to the next of its ring, to a database and to the world; is called by the one before it.</summary>
            public sealed class {{DefinitionClass(definition)}}() : NamespacePolicy("{{name}}")
            {
                public static Workload Api => new("{{name}}-api") { Labels = [new("app", "{{name}}-api")], Ports = [8443.Tcp] };

                public static ServiceAccount Worker => new("{{name}}-worker");

                public override Group? On => Groups.S{{slot}};

                public override string Owner => "team-{{definition % 7}}";

                public override IReadOnlyList<Label> Labels => [new("synthetic.example/team", "team-{{definition % 7}}")];
            {{copies}}
                public override Network Network => new()
                {
                    AllowNamespaceTraffic = true,
                    AllowMonitoring = true,
                    AllowApiServer = true,
                    AllowInternet = true,
                    Flows =
                    [
                        Flow.To<{{next}}>(8443.Tcp) with { Sender = Api, Receiver = {{next}}.Api },
                        Flow.To(Peer.Addresses("192.168.{{definition % 250}}.0/24"), 5432.Tcp) with { Sender = Api },
                    ],
                    Policies =
                    [
                        new("allow-jobs")
                        {
                            Pods = Pod.Where(Label.In("app", "importer", "exporter")),
                            Egress =
                            [
                                new() { Peers = [Peer.Addresses("203.0.113.0/24", except: "{{(definition == 0 ? shape.Except : "203.0.113.8/30")}}")], Ports = [22.Tcp, 443.Tcp] },
                                new() { Peers = [Peer.Pods(Pod.Of(Api))], Ports = [8443.Tcp] },
                            ],
                        },
                    ],
                };

                public override IReadOnlyList<ServiceAccount> ServiceAccounts => [Worker];

                public override IReadOnlyList<Role> Roles =>
                [
                    new("on-call")
                    {
                        Rules =
                        [
                            Allow.Read(Apps.Deployments, Core.Pods),
                            Allow.Get(Core.Pods.Logs, Core.ConfigMaps.Named("{{name}}-flags")),
                            Allow.Update(Apps.Deployments.Scale),
                        ],
                        BoundTo = [Subject.Group("team-{{definition % 7}}"), Subject.ServiceAccount(Worker)],
                    },
                ];
            }

            """;
    }

    // A ring of classes with as many instances, so that each is at both ends of one flow.
    private static int Next(FleetShape shape, int place)
    {
        var larger = shape.Namespaces % shape.ClassesOfSlot;
        var (first, count) = place < larger ? (0, larger) : (larger, shape.ClassesOfSlot - larger);
        return first + ((place - first + 1) % count);
    }
}
