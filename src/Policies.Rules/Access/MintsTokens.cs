using Policies.Catalogue.Judging;

namespace Policies.Catalogue.Access;

/// <summary>POL2009: rights together mint service account tokens.</summary>
public sealed class MintsTokens : RightRule
{
    /// <summary>The rule.</summary>
    public MintsTokens()
        : base(Rules.MintsTokens, "Rights together mint tokens of service accounts", Severity.Error)
    {
    }

    private protected override (string What, string Advice)? Fault(RightView right, JudgedObject role) =>
        right.HasVerb("create") && right.Names("", "secrets") && RightView.Of(role).Any(other => other.HasVerb(RightView.Reading) && other.Names("", "secrets"))
            ? ("make a secret that Kubernetes fills with the token of any service account, and read it", "give create or read of secrets, not both")
            : null;
}
