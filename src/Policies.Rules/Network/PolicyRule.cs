using Policies.Catalogue.Judging;

namespace Policies.Catalogue.Network;

/// <summary>A rule about single network policies.</summary>
public abstract class PolicyRule : ObjectRule
{
    /// <summary>Names the rule.</summary>
    protected PolicyRule(RuleId id, string title, Severity severity, RuleReads reads = RuleReads.Object, RuleHosts hosts = Everywhere)
        : base(id, title, severity, reads, hosts, ObjectKind.NetworkPolicy)
    {
    }

    /// <inheritdoc/>
    public sealed override void Judge(JudgedObject subject, ObjectScope scope, ObjectReport report) =>
        Judge(PolicyView.Of(subject), subject, scope, report);

    private protected abstract void Judge(PolicyView policy, JudgedObject subject, ObjectScope scope, ObjectReport report);
}
