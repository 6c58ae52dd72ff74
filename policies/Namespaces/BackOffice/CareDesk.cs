namespace Acme.Policies;

/// <summary>Where customer care answers: reached from Acme's offices, reads from the ERP by its bridge.</summary>
public sealed class CareDesk() : CustomerCareNamespace("care-desk")
{
    public static Workload App => new("care-desk") { Labels = [new("app", "care-desk")], Ports = [8080.Tcp] };

    public override Network Network => new()
    {
        AllowMonitoring = true,
        Flows =
        [
            Flow.From(Peer.IngressController, 8080.Tcp) with { Receiver = App },
            Flow.To<ErpBridge>(8443.Tcp) with { Sender = App, Receiver = ErpBridge.Bridge },
            Flow.To<CallCentre>(8080.Tcp) with { Sender = App },
        ],
    };

    public override IReadOnlyList<Grant> Grants =>
    [
        .. base.Grants,
        new(ClusterRoleReference.View) { To = [Subject.Group("customer-care-leads")] },
    ];
}
