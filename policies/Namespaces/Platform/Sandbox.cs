using k8s.Models;
using Policies.Kubernetes;

namespace Acme.Policies;

/// <summary>Where anybody tries anything, in dev, by day: nothing is closed, and nothing is big.</summary>
public sealed class Sandbox() : NamespacePolicy("sandbox")
{
    public override Group? On => Groups.Dev & !Groups.CardZone;

    public override string Owner => "platform";

    public override Network Network => new() { AllowAllIngress = true, AllowAllEgress = true };

    public override PodSecurity PodSecurity => new(PodSecurityLevel.Baseline)
    {
        Warn = PodSecurityLevel.Restricted,
        Audit = PodSecurityLevel.Restricted,
        Standing = new() { Because = "images from anywhere run as root", Owner = "platform", ReviewBy = new(2027, 06, 30) },
    };

    public override IReadOnlyList<Grant> Grants =>
    [
        new(ClusterRoleReference.View) { To = [Subject.Group("developers"), Subject.Group("support")] },
        new(Access.Deployer) { To = [Subject.Group("developers")] },
    ];

    public override IReadOnlyList<Exemption> Exemptions =>
    [
        new(Rules.OpensEverything, Named.Namespace) { Because = "it is what a sandbox is for", Owner = "platform", Until = new(2027, 06, 30) },
    ];

    public override IReadOnlyList<RawObject> Objects =>
    [
        Raw.Object(new V1ResourceQuota
        {
            Metadata = new() { Name = "small" },
            Spec = new() { Hard = new Dictionary<string, ResourceQuantity> { ["limits.cpu"] = new("8"), ["limits.memory"] = new("16Gi"), ["pods"] = new("30") } },
        }),
    ];
}
