namespace Acme.Policies;

/// <summary>Keeps whole card numbers: only the tokeniser asks for them, and only the security modules can open them.</summary>
public sealed class CardVault() : CardZoneNamespace("card-vault")
{
    public static Workload Vault => new("vault") { Labels = [new("app", "vault")], Ports = [8443.Tcp] };

    public override Network Network => new()
    {
        AllowMonitoring = true,
        Flows =
        [
            Flow.From<Tokeniser>(8443.Tcp) with { Sender = Tokeniser.Api, Receiver = Vault },
            Flow.To<SecurityModules>(9000.Tcp) with { Sender = Vault, Receiver = SecurityModules.Proxy },
            Flow.To(Peer.Addresses(Networks.CardDatabases), 5432.Tcp) with { Sender = Vault },
        ],
    };

    // Two custodians hold the keys; a pipeline holds none.
    public override IReadOnlyList<Role> Roles =>
    [
        new("key-custodian")
        {
            Rules = [Allow.Read(Core.Pods), Allow.Get(Core.Pods.Logs), Allow.CreateFor(Core.Pods.Exec.Named("vault-0"))],
            BoundTo = [Subject.User("custodian-1@acme.example"), Subject.User("custodian-2@acme.example")],
        },
    ];

    public override IReadOnlyList<Exemption> Exemptions =>
    [
        new(Rules.EntersPods, Named.Role("key-custodian"))
        {
            Because = "PCI-7: key ceremonies are done in the vault's first pod, by two people, on camera", Owner = "card-zone", Until = new(2027, 08, 15),
        },
        new(Rules.BindsUser, Named.Role("key-custodian"))
        {
            Because = "PCI-7: custodians are named persons", Owner = "card-zone", Until = new(2027, 08, 15),
        },
    ];
}
