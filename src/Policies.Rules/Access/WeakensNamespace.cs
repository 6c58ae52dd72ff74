using Policies.Catalogue.Judging;

namespace Policies.Catalogue.Access;

/// <summary>POL2037: a right takes a namespace's protection away.</summary>
public sealed class WeakensNamespace : RightRule
{
    /// <summary>The rule.</summary>
    public WeakensNamespace()
        : base(Rules.WeakensNamespace, "A right takes a namespace's protection away", Severity.Error)
    {
    }

    private protected override (string What, string Advice)? Fault(RightView right, JudgedObject role) =>
        (right.HasVerb("update", "patch") && right.Names("", "namespaces"))
            || (right.HasVerb(RightView.Writing) && right.Names("networking.k8s.io", "networkpolicies"))
            ? (right.Names("", "namespaces") ? "drop the Pod Security level of namespaces" : "change network policies", "change them here, where they are judged, and take it away")
            : null;
}
