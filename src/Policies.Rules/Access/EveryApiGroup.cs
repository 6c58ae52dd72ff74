using Policies.Catalogue.Judging;

namespace Policies.Catalogue.Access;

/// <summary>POL2003: a right is about every API group.</summary>
public sealed class EveryApiGroup : RightRule
{
    /// <summary>The rule.</summary>
    public EveryApiGroup()
        : base(Rules.EveryApiGroup, "A right is about every API group", Severity.Warning)
    {
    }

    private protected override (string What, string Advice)? Fault(RightView right, JudgedObject role) =>
        right.Groups.Contains("*") && right.Urls.Count == 0
            ? ($"{string.Join(", ", right.Verbs)} {string.Join(", ", right.Resources)} of every API group, of custom resources that are still to come, too", "list the API groups")
            : null;
}
