namespace Acme.Policies;

/// <summary>Copies secrets from the vault into the namespaces that ask for them; talks to the vault and the API server only.</summary>
public sealed class ExternalSecrets() : PlatformNamespace("external-secrets")
{
    public static Workload Operator => new("external-secrets") { Labels = [new("app.kubernetes.io/name", "external-secrets")], Ports = [8080.Tcp] };

    public static Workload Webhook => new("external-secrets-webhook")
    {
        Labels = [new("app.kubernetes.io/name", "external-secrets-webhook")],
        Ports = [10250.Tcp],
    };

    public override Network Network => new()
    {
        AllowApiServer = true,
        AllowMonitoring = true,
        Flows =
        [
            Flow.To(Peer.Addresses(Networks.Vault), 8200.Tcp) with { Sender = Operator },
            Flow.From(Peer.ControlPlane, 10250.Tcp) with { Receiver = Webhook },
        ],
    };

    public override IReadOnlyList<HelmRelease> Releases =>
    [
        new("external-secrets") { Chart = Chart.From("https://charts.acme.example", "external-secrets", "0.9.20") },
    ];

    // Vault roles are rolled by a job of the security team's.
    public override IReadOnlyList<Role> Roles =>
    [
        new("vault-role-rotator")
        {
            Rules = [Allow.Get(Core.Secrets.Named("vault-approle")), Allow.Update(Core.Secrets.Named("vault-approle"))],
            BoundTo = [Subject.Group("security-automation")],
        },
    ];

    public override IReadOnlyList<Exemption> Exemptions =>
    [
        new(Rules.ReadsSecrets, Named.Role("vault-role-rotator"))
        {
            Because = "SEC-1207: until the vault takes the cluster's own tokens", Owner = "security", Until = new(2027, 05, 31),
        },
    ];
}
