using System.Net;

namespace Acme.Policies;

/// <summary>No two clusters use one address: they call each other, and logs tell them apart by it.</summary>
public sealed class RangesDoNotOverlap() : FleetCheck("ACME0005")
{
    public override IEnumerable<Finding> Judge(IReadOnlyList<Cluster> clusters)
    {
        var ranges = clusters.SelectMany(cluster => RangesOf(cluster)).ToList();
        return
            from left in ranges
            from right in ranges
            where string.CompareOrdinal(left.Cluster, right.Cluster) < 0
            where left.Range.Contains(right.Range.BaseAddress) || right.Range.Contains(left.Range.BaseAddress)
            select new Finding($"Clusters '{left.Cluster}' and '{right.Cluster}' share {left.Range} and {right.Range}; give one of them another range");
    }

    private static IEnumerable<(string Cluster, IPNetwork Range)> RangesOf(Cluster cluster) =>
        from cidr in cluster.Addresses.Pods.Concat(cluster.Addresses.Services).Concat(cluster.Addresses.Nodes)
        where IPNetwork.TryParse(cidr.Text, out _)
        select (cluster.Name, IPNetwork.Parse(cidr.Text));
}
