using Policies.Catalogue.Judging;

namespace Policies.Catalogue.Network;

/// <summary>POL1005: a direction without rules denies all.</summary>
public sealed class UndeclaredDenyAll : PolicyRule
{
    /// <summary>The rule.</summary>
    public UndeclaredDenyAll()
        : base(Rules.UndeclaredDenyAll, "A direction without rules denies all", Severity.Info)
    {
    }

    private protected override void Judge(PolicyView policy, JudgedObject subject, ObjectScope scope, ObjectReport report)
    {
        // A policy that only denies says so by having no rules at all.
        if (subject.Origin != ObjectOrigin.Written || !policy.Rules.Any())
        {
            return;
        }

        foreach (var (direction, rules) in new[] { ("Ingress", policy.Ingress), ("Egress", policy.Egress) })
        {
            if (rules.Count == 0 && policy.Types?.Contains(direction) == true)
            {
                report.Add(null, $"{subject.Title} lists {direction} and has no rule for it, which denies all of it; say that in a policy of its own that only denies, or take {direction} away");
            }
        }
    }
}
