using Policies.Catalogue.Judging;
using Policies.Objects.Addresses;

namespace Policies.Catalogue.Network;

/// <summary>POL1015: an exception is not inside its range.</summary>
public sealed class ExceptOutsideRange : PolicyRule
{
    /// <summary>The rule.</summary>
    public ExceptOutsideRange()
        : base(Rules.ExceptOutsideRange, "An exception is not inside its range", Severity.Error)
    {
    }

    private protected override void Judge(PolicyView policy, JudgedObject subject, ObjectScope scope, ObjectReport report)
    {
        foreach (var block in policy.Rules.SelectMany(rule => rule.Blocks))
        {
            if (block.TextAt("cidr") is not { } text || !IpNetwork.TryParse(text, out var range))
            {
                continue;
            }

            foreach (var part in block.ScalarsAt("except"))
            {
                if (IpNetwork.TryParse(part.Text, out var excepted) && (!range.Contains(excepted) || excepted.Prefix == range.Prefix))
                {
                    report.Add(part, $"{subject.Title} excepts {part.Text} from {text}, which {(range == excepted ? "leaves nothing" : "does not hold it")}; correct one of the two");
                }
            }
        }
    }
}
