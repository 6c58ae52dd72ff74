using Policies.Catalogue.Judging;
using Policies.Objects;
using Policies.Objects.Addresses;

namespace Policies.Catalogue.Network;

/// <summary>POL1014: the cloud's metadata server can be reached.</summary>
public sealed class MetadataReachable : ObjectRule
{
    // Google and most others; Google over IPv6; Amazon over IPv6.
    private static readonly string[] Metadata = ["169.254.169.254", "fd20:ce::254", "fd00:ec2::254"];

    /// <summary>The rule.</summary>
    public MetadataReachable()
        : base(Rules.MetadataReachable, "The cloud's metadata server can be reached", Severity.Error, RuleReads.Cluster, RuleHosts.Build | RuleHosts.Check, ObjectKind.NetworkPolicy)
    {
    }

    /// <inheritdoc/>
    public override bool Concerns(JudgedObject subject) => subject.Origin != ObjectOrigin.Switch && Reaching(subject).Any();

    /// <inheritdoc/>
    public override void Judge(JudgedObject subject, ObjectScope scope, ObjectReport report)
    {
        // Without facts, and where no cloud is, nobody knows what stands there.
        var severity = scope.Cluster is { Hosting: Hosting.Gke, WorkloadIdentity: false } ? Severity.Error : Severity.Warning;
        foreach (var (block, reached) in Reaching(subject))
        {
            report.Add(block.ScalarAt("cidr"), $"{subject.Title} lets pods out to the cloud's metadata server ({reached}), which gives away the node's credentials; except it", severity);
        }
    }

    private static IEnumerable<(Mapping Block, string Address)> Reaching(JudgedObject policy)
    {
        foreach (var block in PolicyView.Of(policy).Egress.Where(rule => !IsDnsAlone(rule)).SelectMany(rule => rule.Blocks))
        {
            if (Metadata.FirstOrDefault(address => Contains(block, address)) is { Length: > 0 } reached)
            {
                yield return (block, reached);
            }
        }
    }

    // Cloud DNS answers at the same address.
    private static bool IsDnsAlone(PolicyRuleView rule) => rule.Ports.Count > 0 && rule.Ports.All(port => port.TextAt("port") == "53" && !port.Has("endPort"));

    private static bool Contains(Mapping block, string address) =>
        IpAddress.TryParse(address, out var wanted)
        && block.TextAt("cidr") is { } range && IpNetwork.TryParse(range, out var network) && network.Contains(wanted)
        && !block.ScalarsAt("except").Any(part => IpNetwork.TryParse(part.Text, out var excepted) && excepted.Contains(wanted));
}
