using Policies.Catalogue.Judging;

namespace Policies.Catalogue.Network;

/// <summary>POL1003: a policy leaves out its types.</summary>
public sealed class OmittedPolicyTypes : PolicyRule
{
    /// <summary>The rule.</summary>
    public OmittedPolicyTypes()
        : base(Rules.OmittedPolicyTypes, "A policy leaves out its types", Severity.Warning)
    {
    }

    private protected override void Judge(PolicyView policy, JudgedObject subject, ObjectScope scope, ObjectReport report)
    {
        if (policy.Types is null)
        {
            report.Add(null, $"{subject.Title} has no policyTypes, so that it isolates Ingress{(policy.IsolatesEgress ? " and Egress" : " and leaves Egress open")}; write what is meant");
        }
    }
}
