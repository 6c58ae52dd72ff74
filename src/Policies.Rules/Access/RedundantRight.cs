using Policies.Catalogue.Judging;

namespace Policies.Catalogue.Access;

/// <summary>POL2042: a right is covered by another.</summary>
public sealed class RedundantRight : ObjectRule
{
    /// <summary>The rule.</summary>
    public RedundantRight()
        : base(Rules.RedundantRight, "A right is covered by another", Severity.Info, RuleReads.Object, Everywhere, ObjectKind.Role, ObjectKind.ClusterRole)
    {
    }

    /// <inheritdoc/>
    public override void Judge(JudgedObject subject, ObjectScope scope, ObjectReport report)
    {
        var rights = RightView.Of(subject);
        for (var i = 0; i < rights.Count; i++)
        {
            // Of two that say the same, the second is too much.
            if (rights.Where((other, j) => j != i && Covers(other, rights[i]) && (j < i || !Covers(rights[i], other))).Any())
            {
                report.Add(rights[i].Node, $"{subject.Title} allows {Phrase(rights[i])} by another rule, too; remove this one");
            }
        }
    }

    private static string Phrase(RightView right) =>
        $"{string.Join(", ", right.Verbs)} {string.Join(", ", right.Urls.Count > 0 ? right.Urls : right.Resources)}";

    private static bool Covers(RightView wide, RightView narrow) =>
        All(wide.Verbs, narrow.Verbs)
        && All(wide.Groups, narrow.Groups)
        && All(wide.Resources, narrow.Resources)
        && All(wide.Urls, narrow.Urls)
        && (wide.ObjectNames.Count == 0 || (narrow.ObjectNames.Count > 0 && All(wide.ObjectNames, narrow.ObjectNames)));

    private static bool All(IReadOnlyList<string> wide, IReadOnlyList<string> narrow) => wide.Contains("*") || narrow.All(wide.Contains);
}
