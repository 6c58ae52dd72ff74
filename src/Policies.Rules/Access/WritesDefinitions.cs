using Policies.Catalogue.Judging;

namespace Policies.Catalogue.Access;

/// <summary>POL2046: a right changes custom resource definitions.</summary>
public sealed class WritesDefinitions : RightRule
{
    /// <summary>The rule.</summary>
    public WritesDefinitions()
        : base(Rules.WritesDefinitions, "A right changes custom resource definitions", Severity.Warning)
    {
    }

    private protected override (string What, string Advice)? Fault(RightView right, JudgedObject role) =>
        right.HasVerb(RightView.Writing) && right.Names("apiextensions.k8s.io", "customresourcedefinitions")
            ? ("change what custom resources hold, or delete all of them with their definition", "leave it to what delivers the definitions")
            : null;
}
