using Policies.Catalogue.Judging;

namespace Policies.Catalogue.Network;

/// <summary>POL1002: one direction is isolated and the other open.</summary>
public sealed class OpenEgress : ObjectRule
{
    /// <summary>The rule.</summary>
    public OpenEgress()
        : base(Rules.OpenEgress, "One direction is isolated and the other open", Severity.Warning, RuleReads.Others, Everywhere, ObjectKind.Namespace)
    {
    }

    /// <inheritdoc/>
    public override bool Concerns(JudgedObject subject) => subject.Origin == ObjectOrigin.Written;

    /// <inheritdoc/>
    public override void Judge(JudgedObject subject, ObjectScope scope, ObjectReport report)
    {
        if (Isolation.Of(subject.Object.Name, scope) is var isolation && isolation.Ingress != isolation.Egress)
        {
            report.Add(null, isolation.Ingress
                ? $"{subject.Title} isolates what comes in and lets everything out, the metadata server included; add Egress to the policyTypes of its default policy"
                : $"{subject.Title} isolates what goes out and lets everything in; add Ingress to the policyTypes of its default policy");
        }
    }
}
