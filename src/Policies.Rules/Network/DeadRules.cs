using Policies.Catalogue.Judging;

namespace Policies.Catalogue.Network;

/// <summary>POL1004: a policy has rules for a direction that is not among its types.</summary>
public sealed class DeadRules : PolicyRule
{
    /// <summary>The rule.</summary>
    public DeadRules()
        : base(Rules.DeadRules, "A policy has rules for a direction that is not among its types", Severity.Error)
    {
    }

    private protected override void Judge(PolicyView policy, JudgedObject subject, ObjectScope scope, ObjectReport report)
    {
        Judge("Ingress", policy.Ingress, policy.IsolatesIngress);
        Judge("Egress", policy.Egress, policy.IsolatesEgress);
        void Judge(string direction, IReadOnlyList<PolicyRuleView> rules, bool counts)
        {
            if (rules.Count > 0 && !counts)
            {
                report.Add(rules[0].Node, $"{subject.Title} has rules for {direction.ToLowerInvariant()}, but {direction} is not among its policyTypes, so that they do nothing; add {direction}, or take them away");
            }
        }
    }
}
