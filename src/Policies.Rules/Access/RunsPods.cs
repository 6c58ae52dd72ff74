using Policies.Catalogue.Judging;

namespace Policies.Catalogue.Access;

/// <summary>POL2010: a right runs pods as any service account.</summary>
public sealed class RunsPods : RightRule
{
    /// <summary>The rule.</summary>
    public RunsPods()
        : base(Rules.RunsPods, "A right runs pods as any service account", Severity.Warning)
    {
    }

    private protected override (string What, string Advice)? Fault(RightView right, JudgedObject role) =>
        right.HasVerb(RightView.Making)
            && (right.Names("", "pods", "replicationcontrollers", "podtemplates")
                || right.Names("apps", "deployments", "daemonsets", "statefulsets", "replicasets")
                || right.Names("batch", "jobs", "cronjobs"))
            ? ("run pods as every service account of the namespace, and mount its secrets", "let only what deploys do this, in a namespace whose accounts can do no more than it")
            : null;
}
