namespace Acme.Policies;

/// <summary>Calls trucks to their gate; one planner at a time decides.</summary>
public sealed class Yard() : WarehouseNamespace("yard")
{
    public static Workload Planner => new("planner")
    {
        Labels = [new("app", "planner")],
        ServiceAccount = new ServiceAccount("planner") { MountToken = true },
    };

    public override Network Network => new()
    {
        AllowMonitoring = true,
        AllowApiServer = true,
        Flows =
        [
            Flow.To<Warehouse>(8080.Tcp) with { Sender = Planner, Receiver = Warehouse.Stock },
            Flow.To<Routing>(8080.Tcp) with { Sender = Planner, Receiver = Routing.Api },
            Flow.To(Peer.Addresses(Networks.Customs), 443.Tcp) with { Sender = Planner },
        ],
    };

    public override IReadOnlyList<Role> Roles =>
    [
        new("planner-leader")
        {
            Rules =
            [
                Allow.Create(Coordination.Leases),
                Allow.Get(Coordination.Leases.Named("planner")),
                Allow.Update(Coordination.Leases.Named("planner")),
            ],
            BoundTo = [Subject.ServiceAccount<Yard>(Planner)],
        },
    ];
}
