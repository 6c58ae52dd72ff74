namespace Acme.Policies;

/// <summary>What is for sale; suppliers' feeds come in by importers that only talk to listed addresses.</summary>
public sealed class Catalogue() : CatalogueNamespace("catalogue")
{
    public static Workload Api => new("catalogue-api") { Labels = [new("app", "catalogue-api")], Ports = [8080.Tcp] };

    public override Network Network => new()
    {
        AllowMonitoring = true,
        Flows = [Flow.To<Search>(9200.Tcp) with { Sender = Api, Receiver = Search.Index }],
        Policies =
        [
            new("allow-feeds")
            {
                Pods = Pod.Where(Label.In("app", "importer", "exporter")),
                Egress =
                [
                    new() { Peers = [Peer.Addresses(Networks.Suppliers, except: "203.0.113.8/30")], Ports = [22.Tcp, 443.Tcp] },
                    new() { Peers = [Peer.Pods(Pod.Of(Api))], Ports = [8080.Tcp] },
                ],
            },
            new("allow-imports")
            {
                Pods = Pod.Of(Api),
                Ingress = [new() { Peers = [Peer.Pods(Pod.Where(Label.In("app", "importer", "exporter")))], Ports = [8080.Tcp] }],
            },
        ],
    };

    // Buyers start an import when a supplier calls; the job's template is the team's.
    public override IReadOnlyList<Role> Roles =>
    [
        new("import-starter")
        {
            Rules = [Allow.Read(Batch.Jobs, Batch.CronJobs), Allow.Create(Batch.Jobs)],
            BoundTo = [Subject.Group("buyers")],
        },
    ];

    public override IReadOnlyList<Exemption> Exemptions =>
    [
        new(Rules.RunsPods, Named.Role("import-starter"))
        {
            Because = "CAT-88: buyers start imports until the import has a page of its own", Owner = "shop-catalogue", Until = new(2027, 06, 30),
        },
    ];
}
