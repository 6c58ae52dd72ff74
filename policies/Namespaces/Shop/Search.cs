namespace Acme.Policies;

/// <summary>Finds products; its index nodes talk among themselves on a range of ports, and those that drain to nobody.</summary>
public sealed class Search() : CatalogueNamespace("search")
{
    public static Workload Api => new("search-api") { Labels = [new("app", "search-api")], Ports = [8080.Tcp] };

    public static Workload Index => new("index") { Labels = [new("app", "index")], Ports = [9200.Tcp.Called("rest"), (9300, 9305).Tcp] };

    public override Network Network => new()
    {
        AllowMonitoring = true,
        Policies =
        [
            new("allow-index-members")
            {
                Pods = Pod.Of(Index).And(Label.DoesNotExist("search.acme.example/draining")),
                Ingress = [new() { Peers = [Peer.Pods(Pod.Where(Label.Exists("search.acme.example/member")))], Ports = [(9300, 9305).Tcp] }],
                Egress = [new() { Peers = [Peer.Pods(Pod.Where(Label.Exists("search.acme.example/member")))], Ports = [(9300, 9305).Tcp] }],
            },
            new("allow-queries")
            {
                Pods = Pod.Of(Index),
                Ingress = [new() { Peers = [Peer.Pods(Pod.Of(Api))], Ports = [Port.Named("rest")] }],
            },
            new("allow-query")
            {
                Pods = Pod.Of(Api),
                Egress = [new() { Peers = [Peer.Pods(Pod.Of(Index))], Ports = [9200.Tcp] }],
            },
        ],
    };
}
