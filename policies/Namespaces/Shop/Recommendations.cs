namespace Acme.Policies;

/// <summary>Guesses what a shopper may like; what trains the models takes no calls at all.</summary>
public sealed class Recommendations() : CatalogueNamespace("recommendations")
{
    public static Workload Api => new("recommendations-api")
    {
        Labels = [new("app", "recommendations-api"), new("tier", "serving")],
        Ports = [8080.Tcp],
    };

    public static Workload Trainer => new("trainer")
    {
        Labels = [new("app", "trainer"), new("tier", "training")],
        ServiceAccount = new ServiceAccount("trainer")
        {
            Annotations = [new("iam.gke.io/gcp-service-account", "model-trainer@acme-shop.iam.gserviceaccount.com")],
        },
    };

    public override Network Network => new()
    {
        AllowMonitoring = true,
        AllowWorkloadIdentity = true,
        AllowInternet = true,
        Policies =
        [
            // Nothing is opened here: whatever is not serving is isolated, even if a later version has neither label.
            new("deny-training") { Pods = Pod.Where(Label.NotIn("tier", "serving")), Ingress = [], Types = PolicyTypes.Ingress },
        ],
    };

    public override IReadOnlyList<Role> Roles =>
    [
        new("data-scientist")
        {
            Rules = [Allow.Manage(Batch.Jobs), Allow.Read(Core.Pods, Core.Events), Allow.Get(Core.Pods.Logs)],
            BoundTo = [Subject.Group("data-science")],
        },
    ];

    public override IReadOnlyList<Exemption> Exemptions =>
    [
        new(Rules.ContradictoryConditions, Named.NetworkPolicy("deny-training"))
        {
            Because = "REC-40: what has no tier is meant to be isolated, until every version has one", Owner = "data-science", Until = new(2027, 06, 30),
        },
        new(Rules.RunsPods, Named.Role("data-scientist"))
        {
            Because = "REC-41: training jobs are written by hand until the training pipeline is there", Owner = "data-science", Until = new(2027, 06, 30),
        },
    ];
}
