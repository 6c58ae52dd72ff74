namespace Acme.Policies;

/// <summary>Says how likely it is that a payment is not the customer's; whoever takes payments may ask.</summary>
public sealed class Fraud() : RiskNamespace("fraud")
{
    public static Workload Scorer => new("scorer") { Labels = [new("app", "scorer")], Ports = [8080.Tcp.Called("score")] };

    public override Network Network => new()
    {
        AllowMonitoring = true,
        AllowNamespaceTraffic = true,
        Policies =
        [
            // Whoever asks on behalf of a person does it from a pod that says so.
            new("allow-case-workers")
            {
                Pods = Pod.Of(Scorer),
                Ingress =
                [
                    new()
                    {
                        Peers =
                        [
                            Peer.Namespaces(
                                NamespaceSelector.Where(Label.In("kubernetes.io/metadata.name", "disputes", "refunds")),
                                Pod.Labelled("fraud.acme.example/asks", "true")),
                        ],
                        Ports = [Port.Named("score")],
                    },
                ],
            },
        ],
    };

    public override IReadOnlyList<Role> Roles =>
    [
        new("rule-writer")
        {
            Rules = [Allow.Get(Core.ConfigMaps.Named("fraud-rules")), Allow.Update(Core.ConfigMaps.Named("fraud-rules"))],
            BoundTo = [Subject.Group("fraud-analysts")],
        },
    ];
}
