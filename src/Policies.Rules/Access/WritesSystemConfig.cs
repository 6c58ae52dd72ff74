using Policies.Catalogue.Judging;

namespace Policies.Catalogue.Access;

/// <summary>POL2035: a right changes configuration in kube-system.</summary>
public sealed class WritesSystemConfig : RightRule
{
    /// <summary>The rule.</summary>
    public WritesSystemConfig()
        : base(Rules.WritesSystemConfig, "A right changes configuration in kube-system", Severity.Error)
    {
    }

    private protected override (string What, string Advice)? Fault(RightView right, JudgedObject role) =>
        role.Object.Namespace == "kube-system" && right.ObjectNames.Count == 0 && right.HasVerb(RightView.Writing) && right.Names("", "configmaps")
            ? ("change the configuration of DNS, of the network and of who is who (aws-auth) in kube-system", "name the ConfigMaps that are meant")
            : null;
}
