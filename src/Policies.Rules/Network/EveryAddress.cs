using Policies.Catalogue.Judging;
using Policies.Objects;

namespace Policies.Catalogue.Network;

/// <summary>POL1013: a peer is every address.</summary>
public sealed class EveryAddress : PolicyRule
{
    /// <summary>The rule.</summary>
    public EveryAddress()
        : base(Rules.EveryAddress, "A peer is every address", Severity.Warning)
    {
    }

    private protected override void Judge(PolicyView policy, JudgedObject subject, ObjectScope scope, ObjectReport report)
    {
        if (subject.Origin == ObjectOrigin.Switch)
        {
            return;
        }

        foreach (var rule in policy.Rules)
        {
            foreach (var range in rule.Blocks.Select(block => block.ScalarAt("cidr")).OfType<Scalar>().Where(range => range.Text is "0.0.0.0/0" or "::/0"))
            {
                report.Add(range, $"{subject.Title} {(rule.IsIngress ? "lets in" : "lets out to")} every address ({range.Text}); list the ranges that are meant");
            }
        }
    }
}
