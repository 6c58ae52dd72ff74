using Policies.Catalogue.Judging;

namespace Policies.Catalogue.Access;

/// <summary>POL2007: a right lets its holder act as another.</summary>
public sealed class Impersonates : RightRule
{
    /// <summary>The rule.</summary>
    public Impersonates()
        : base(Rules.Impersonates, "A right lets its holder act as another", Severity.Error)
    {
    }

    private protected override (string What, string Advice)? Fault(RightView right, JudgedObject role) =>
        right.HasVerb("impersonate") && (right.Names("", "users", "groups", "serviceaccounts") || right.Groups.Contains("authentication.k8s.io"))
            ? ($"act as {(right.ObjectNames.Count == 0 ? "anyone" : string.Join(", ", right.ObjectNames))}", "take impersonate away, or name exactly whom")
            : null;
}
