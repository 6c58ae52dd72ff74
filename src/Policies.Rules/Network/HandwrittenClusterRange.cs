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
    public override void Judge(JudgedObject subject, ObjectScope scope, ObjectReport report)
    {
        if (scope.Cluster is not { } cluster || subject.Origin == ObjectOrigin.Switch)
        {
            return;
        }

        var own = cluster.Addresses.Pods.Select(range => (Range: range.Text, What: "pods"))
            .Concat(cluster.Addresses.Services.Select(range => (Range: range.Text, What: "services")))
            .ToList();
        foreach (var range in PolicyView.Of(subject).Rules.SelectMany(rule => rule.Blocks).Select(block => block.ScalarAt("cidr")).OfType<Scalar>())
        {
            foreach (var (text, what) in own)
            {
                // Of every address, POL1013 speaks.
                if (IpNetwork.TryParse(range.Text, out var written) && written.Prefix > 0 && IpNetwork.TryParse(text ?? "", out var facts) && written.Overlaps(facts))
                {
                    report.Add(range, $"{subject.Title} names {range.Text}, where the cluster has its {what} ({text}): whether that matches pods is up to the network plugin; name namespaces and pods instead");
                    break;
                }
            }
        }
    }
}
