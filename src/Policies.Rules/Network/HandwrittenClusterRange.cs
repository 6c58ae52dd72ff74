using Policies.Catalogue.Judging;
using Policies.Objects;
using Policies.Objects.Addresses;

namespace Policies.Catalogue.Network;

/// <summary>POL1017: a handwritten range overlaps the cluster's own.</summary>
public sealed class HandwrittenClusterRange : ObjectRule
{
    /// <summary>The rule.</summary>
    public HandwrittenClusterRange()
        : base(Rules.HandwrittenClusterRange, "A handwritten range overlaps the cluster's own", Severity.Warning, RuleReads.Cluster, RuleHosts.Editor | RuleHosts.Build, ObjectKind.NetworkPolicy)
    {
    }

    /// <inheritdoc/>
    public override bool Concerns(JudgedObject subject) => subject.Origin != ObjectOrigin.Switch && Ranges(subject).Any();

    /// <inheritdoc/>
    public override void Judge(JudgedObject subject, ObjectScope scope, ObjectReport report)
    {
        if (scope.OwnRanges.Count == 0)
        {
            return;
        }

        foreach (var range in Ranges(subject))
        {
            // Of every address, POL1013 speaks.
            if (IpNetwork.TryParse(range.Text, out var written) && written.Prefix > 0 && scope.OwnRanges.FirstOrDefault(own => written.Overlaps(own.Range)) is { } found)
            {
                report.Add(range, $"{subject.Title} names {range.Text}, where the cluster has its {found.Holds} ({found.Text}): whether that matches pods is up to the network plugin; name namespaces and pods instead");
            }
        }
    }

    private static IEnumerable<Scalar> Ranges(JudgedObject policy) =>
        PolicyView.Of(policy).Rules.SelectMany(rule => rule.Blocks).Select(block => block.ScalarAt("cidr")).OfType<Scalar>();
}
