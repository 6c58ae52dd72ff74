using Policies.Catalogue.Judging;

namespace Policies.Catalogue.Network;

/// <summary>POL1033: two policies of one tier have one priority.</summary>
public sealed class EqualPriorities : ObjectRule
{
    /// <summary>The rule.</summary>
    public EqualPriorities()
        : base(Rules.EqualPriorities, "Two policies of one tier have one priority", Severity.Error, RuleReads.Others, RuleHosts.Build | RuleHosts.Check, AdminView.Admin, AdminView.Cluster)
    {
    }

    /// <inheritdoc/>
    public override void Judge(JudgedObject subject, ObjectScope scope, ObjectReport report)
    {
        var own = AdminView.Of(subject);
        var others = scope.OfKind(AdminView.Admin).Concat(scope.OfKind(AdminView.Cluster));
        foreach (var other in others.TakeWhile(other => !ReferenceEquals(other, subject)))
        {
            var view = AdminView.Of(other);
            if (own.Priority is { } priority && view.Priority?.Text == priority.Text && view.Tier == own.Tier)
            {
                report.Add(priority, $"{subject.Title} has the priority {priority.Text} of {other.Title} in the same tier, so that nobody knows which of them decides; give it one of its own");
                return;
            }
        }
    }
}
