namespace Acme.Policies;

/// <summary>Writes to customers who asked for it, by Acme's own mail relays.</summary>
public sealed class Newsletter() : ShopWebNamespace("newsletter")
{
    public static Workload Sender => new("sender") { Labels = [new("app", "sender")] };

    public override IReadOnlyList<string> FormerNames => ["mailing"];

    public override Network Network => new()
    {
        AllowMonitoring = true,
        Flows = [Flow.To(Peer.Addresses(Networks.Mail), 465.Tcp, 587.Tcp) with { Sender = Sender }],
    };

    // Nobody may delete a campaign that is under way, but marketing may stop it.
    public override IReadOnlyList<Role> Roles =>
    [
        new("campaign-manager")
        {
            Rules = [Allow.Read(Batch.CronJobs, Batch.Jobs), Allow.Patch(Batch.CronJobs.Named("weekly", "black-week"))],
            BoundTo = [Subject.Group("marketing")],
        },
    ];

    public override IReadOnlyList<Exemption> Exemptions =>
    [
        new(Rules.RunsPods, Named.Role("campaign-manager"))
        {
            Because = "MKT-15: suspending a campaign is a patch of its job until the campaign page can", Owner = "shop-web", Until = new(2027, 06, 30),
        },
    ];
}
