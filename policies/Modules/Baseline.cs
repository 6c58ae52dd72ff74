using k8s.Models;
using Policies.Kubernetes;

namespace Acme.Policies;

/// <summary>What every cluster has: certificates, secrets from the vault, the bill, and the jobs of people and pipelines.</summary>
public class Baseline : Module
{
    public override IReadOnlyList<NamespacePolicy> Namespaces => [new CertManager(), new ExternalSecrets(), new CostReports()];

    public override IReadOnlyList<HelmRelease> Releases =>
    [
        new("cert-manager")
        {
            Chart = Chart.From("https://charts.acme.example", "cert-manager", "1.17.4"),
            Into = NamespaceReference.Of<CertManager>(),
            Values = [new("crds", [new("enabled", true)])],
        },
    ];

    public override IReadOnlyList<ClusterRole> ClusterRoles =>
    [
        Access.DeveloperReadOnly,
        Access.DevelopersSeeWorkloads,
        Access.DevelopersSeeOperators,
        Access.OnCall,
        Access.Deployer,
        Access.PlatformOnCall,
        Access.Auditor,
        Access.CostReader,
        Access.HealthProbe,
    ];

    public override IReadOnlyList<Grant> ClusterGrants =>
    [
        // The account is sealed in the vault; breaking the seal pages the CISO.
        new(ClusterRoleReference.ClusterAdmin) { To = [Subject.Group("break-glass")] },
    ];

    public override IReadOnlyList<RawObject> Objects =>
    [
        Raw.Object(new V1PriorityClass
        {
            Metadata = new() { Name = "acme-platform" },
            Value = 1_000_000,
            Description = "What other pods need in order to run.",
        }),
        Raw.Object(new V1PriorityClass
        {
            Metadata = new() { Name = "acme-batch" },
            Value = -100,
            PreemptionPolicy = "Never",
            Description = "Work that can wait until there is room.",
        }),
    ];
}
