using Policies.Catalogue.Judging;

namespace Policies.Catalogue.Network;

/// <summary>POL1030: two objects have one name.</summary>
public sealed class SameNameTwice : ObjectRule
{
    /// <summary>The rule.</summary>
    public SameNameTwice()
        : base(Rules.SameNameTwice, "Two objects have one name", Severity.Error, RuleReads.Others, RuleHosts.Check)
    {
    }

    /// <inheritdoc/>
    public override void Judge(JudgedObject subject, ObjectScope scope, ObjectReport report)
    {
        if (subject.Object.Name.Length > 0 && scope.Find(subject.Kind, subject.Object.Namespace, subject.Object.Name) is { } first && !ReferenceEquals(first, subject) && scope.AreTogether(first, subject))
        {
            report.Add(null, $"{subject.Title} is there twice, so that the one applied last wins; rename or remove one");
        }
    }
}
