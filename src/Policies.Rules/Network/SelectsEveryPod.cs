using Policies.Catalogue.Judging;

namespace Policies.Catalogue.Network;

/// <summary>POL1006: a policy with rules selects every pod.</summary>
public sealed class SelectsEveryPod : PolicyRule
{
    /// <summary>The rule.</summary>
    public SelectsEveryPod()
        : base(Rules.SelectsEveryPod, "A policy with rules selects every pod", Severity.Info)
    {
    }

    private protected override void Judge(PolicyView policy, JudgedObject subject, ObjectScope scope, ObjectReport report)
    {
        if (subject.Origin == ObjectOrigin.Written && policy.SelectsEveryPod && policy.Rules.Any())
        {
            report.Add(policy.Pods, $"{subject.Title} opens its rules to every pod of the namespace; select the pods that need them");
        }
    }
}
