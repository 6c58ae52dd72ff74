using Policies.Catalogue.Judging;

namespace Policies.Catalogue.Access;

/// <summary>POL2015: a right creates tokens of service accounts.</summary>
public sealed class CreatesTokens : RightRule
{
    /// <summary>The rule.</summary>
    public CreatesTokens()
        : base(Rules.CreatesTokens, "A right creates tokens of service accounts", Severity.Error)
    {
    }

    private protected override (string What, string Advice)? Fault(RightView right, JudgedObject role) =>
        right.HasVerb("create") && right.Names("", "serviceaccounts/token")
            ? ($"make tokens of {(right.ObjectNames.Count == 0 ? "every service account" : "the service accounts " + string.Join(", ", right.ObjectNames))}, and so become them", right.ObjectNames.Count == 0 ? "name the accounts, or take it away" : "take it away, or exempt the role")
            : null;
}
