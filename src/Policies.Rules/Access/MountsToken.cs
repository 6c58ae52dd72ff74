using Policies.Catalogue.Judging;

namespace Policies.Catalogue.Access;

/// <summary>POL2043: a token is mounted where none is asked for.</summary>
public sealed class MountsToken : ObjectRule
{
    /// <summary>The rule.</summary>
    public MountsToken()
        : base(Rules.MountsToken, "A token is mounted where none is asked for", Severity.Info, RuleReads.Object, Everywhere, ObjectKind.ServiceAccount)
    {
    }

    /// <inheritdoc/>
    public override void Judge(JudgedObject subject, ObjectScope scope, ObjectReport report)
    {
        if (!subject.Root.Has("automountServiceAccountToken"))
        {
            report.Add(null, $"{subject.Title} has its token mounted into every pod that uses it; write automountServiceAccountToken: false, and true in the pods that call the API");
        }
    }
}
