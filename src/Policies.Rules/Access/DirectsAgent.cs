using Policies.Catalogue.Judging;

namespace Policies.Catalogue.Access;

/// <summary>POL2040: a right directs an agent that may do more.</summary>
public sealed class DirectsAgent : RightRule
{
    /// <summary>The rule.</summary>
    public DirectsAgent()
        : base(Rules.DirectsAgent, "A right directs an agent that may do more", Severity.Error)
    {
    }

    private protected override (string What, string Advice)? Fault(RightView right, JudgedObject role) =>
        right.HasVerb(RightView.Making)
            && (right.Names("kustomize.toolkit.fluxcd.io", "kustomizations")
                || right.Names("helm.toolkit.fluxcd.io", "helmreleases")
                || right.Names("helm.fluxcd.io", "helmreleases")
                || right.Names("source.toolkit.fluxcd.io", "gitrepositories", "ocirepositories", "buckets", "helmrepositories", "helmcharts")
                || right.Names("argoproj.io", "applications", "applicationsets", "appprojects"))
            ? ("let the agent apply whatever they like, with the agent's own rights", "change these in Git, and take it away; give the agent an account with few rights in that namespace")
            : null;
}
