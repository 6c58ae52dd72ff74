namespace Acme.Policies;

/// <summary>The drivers' app: what to pick up, where to go, who signed.</summary>
public sealed class Drivers() : TrackingNamespace("drivers")
{
    public static Workload Api => new("drivers-api") { Labels = [new("app", "drivers-api")], Ports = [8080.Tcp] };

    public override Network Network => new()
    {
        AllowMonitoring = true,
        Flows =
        [
            Flow.From(Peer.IngressController, 8080.Tcp) with { Receiver = Api },
            Flow.To<Routing>(8080.Tcp) with { Sender = Api, Receiver = Routing.Api },
            Flow.To<ParcelEvents>(8080.Tcp) with { Sender = Api, Receiver = ParcelEvents.Reader },
        ],
    };

    // Drivers cannot update at the wheel: a person decides when a release goes on.
    public override IReadOnlyList<Role> Roles =>
    [
        new("release-manager")
        {
            Rules =
            [
                Allow.Read(CustomResources.Rollouts, Apps.ReplicaSets, Core.Events),
                Allow.Patch(CustomResources.Rollouts.Named("drivers-api"), CustomResources.Rollouts.Status.Named("drivers-api")),
            ],
            BoundTo = [Subject.Group("freight-release-managers")],
        },
    ];
}
