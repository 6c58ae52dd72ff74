namespace Acme.Policies;

/// <summary>Tells pickers where to go; their scanners come from networks of their own, in the newer halls over IPv6.</summary>
public sealed class Picking() : WarehouseNamespace("picking")
{
    public static Workload Screens => new("picking-screens") { Labels = [new("app", "picking-screens")], Ports = [8080.Tcp] };

    public static Workload LabelPrinter => new("label-printer") { Labels = [new("app", "label-printer")] };

    public override Network Network => new()
    {
        AllowMonitoring = true,
        Flows =
        [
            Flow.From(Peer.LoadBalancers, 8080.Tcp) with { Receiver = Screens },
            Flow.From(Peer.Addresses(Networks.Scanners, except: "10.50.255.0/24"), 8080.Tcp) with { Receiver = Screens },
            Flow.From(Peer.Addresses(Networks.ScannersOverIPv6, except: "fd4a:6c1e:50ff::/48"), 8080.Tcp) with { Receiver = Screens },
            Flow.To<Warehouse>(8080.Tcp) with { Sender = Screens, Receiver = Warehouse.Stock },
        ],
        Policies =
        [
            new("allow-label-printers")
            {
                Pods = Pod.Of(LabelPrinter),
                Egress = [new() { Peers = [Peer.Addresses(Networks.Printers)], Ports = [(9100, 9107).Tcp, 161.Udp] }],
            },
        ],
    };

    // More screens at the start of a shift, fewer at its end.
    public override IReadOnlyList<Role> Roles =>
    [
        new("shift-lead")
        {
            Rules = [Allow.Get(Apps.Deployments.Scale.Named("picking-screens")), Allow.Update(Apps.Deployments.Scale.Named("picking-screens"))],
            BoundTo = [Subject.Group("shift-leads")],
        },
    ];
}
