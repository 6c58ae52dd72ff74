using Policies.Catalogue.Judging;

namespace Policies.Catalogue.Access;

/// <summary>POL2001: a right has every verb.</summary>
public sealed class EveryVerb : RightRule
{
    /// <summary>The rule.</summary>
    public EveryVerb()
        : base(Rules.EveryVerb, "A right has every verb", Severity.Error)
    {
    }

    private protected override (string What, string Advice)? Fault(RightView right, JudgedObject role) =>
        right.Verbs.Contains("*")
            ? ($"do everything with {(right.Urls.Count > 0 ? string.Join(", ", right.Urls) : string.Join(", ", right.Resources))}", "list the verbs that are used")
            : null;
}
