namespace Acme.Policies;

/// <summary>Writes down every movement of money, once, and never changes it; database administrators look after its tables.</summary>
public sealed class Ledger() : PaymentsNamespace("ledger")
{
    public static Workload Api => new("ledger-api") { Labels = [new("app", "ledger-api")], Ports = [8080.Tcp] };

    public static Workload Proxy => new("database-proxy") { Labels = [new("app", "database-proxy")], Ports = [5432.Tcp] };

    public override Network Network => new()
    {
        AllowMonitoring = true,
        AllowNamespaceTraffic = true,
        Flows = [Flow.To(Peer.Addresses(Networks.Databases, except: Networks.CardDatabases), 5432.Tcp) with { Sender = Proxy }],
    };

    public override IReadOnlyList<Role> Roles =>
    [
        new("ledger-dba")
        {
            Rules =
            [
                Allow.Read(Core.Pods, Core.PersistentVolumeClaims),
                Allow.Get(Core.Secrets.Named("ledger-db-owner")),
                Allow.Create(Core.Pods.PortForward),
            ],
            BoundTo = [Subject.Group("database-administrators")],
        },
    ];

    public override IReadOnlyList<Exemption> Exemptions =>
    [
        new(Rules.ReadsSecrets, Named.Role("ledger-dba"))
        {
            Because = "DBA-51: until the vault leases the owner's password", Owner = "database-administrators", Until = new(2027, 04, 30),
        },
        new(Rules.BypassesNetworkPolicy, Named.Role("ledger-dba"))
        {
            Because = "DBA-51: administrators come by the proxy's pod", Owner = "database-administrators", Until = new(2027, 04, 30),
        },
        new(Rules.EntersPods, Named.Role("ledger-dba"))
        {
            Because = "DBA-51: administrators come by the proxy's pod", Owner = "database-administrators", Until = new(2027, 04, 30),
        },
    ];
}
