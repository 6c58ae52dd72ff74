using Policies.Catalogue.Judging;
using Policies.Objects;
using Policies.Objects.Addresses;

namespace Policies.Catalogue.Network;

/// <summary>POL1016: a range has host bits or is not canonical.</summary>
public sealed class HostBits : PolicyRule
{
    /// <summary>The rule.</summary>
    public HostBits()
        : base(Rules.HostBits, "A range of addresses is not written as what it means", Severity.Warning)
    {
    }

    private protected override void Judge(PolicyView policy, JudgedObject subject, ObjectScope scope, ObjectReport report)
    {
        foreach (var text in policy.Rules.SelectMany(rule => rule.Blocks).SelectMany(Ranges))
        {
            if (IpNetwork.TryParse(text.Text, out var network, out var isCanonical) && !isCanonical)
            {
                report.Add(text, $"{subject.Title} says {text.Text}, which means {network}; write that, or the range that was meant");
            }
        }
    }

    private static IEnumerable<Scalar> Ranges(Mapping block) =>
        block.ScalarAt("cidr") is { } range ? block.ScalarsAt("except").Prepend(range) : block.ScalarsAt("except");
}
