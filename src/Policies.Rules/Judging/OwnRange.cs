using Policies.Objects.Addresses;

namespace Policies.Catalogue.Judging;

/// <summary>A range of addresses that a cluster says is its own.</summary>
/// <param name="Range">The range.</param>
/// <param name="Text">The range as the cluster says it.</param>
/// <param name="Holds">What has these addresses: <c>pods</c> or <c>services</c>.</param>
internal sealed record OwnRange(IpNetwork Range, string Text, string Holds)
{
    /// <summary>The ranges of a cluster; malformed ones are passed over, for another rule speaks of them.</summary>
    public static IReadOnlyList<OwnRange> Of(Cluster cluster) => [.. In(cluster.Addresses.Pods, "pods"), .. In(cluster.Addresses.Services, "services")];

    private static IEnumerable<OwnRange> In(IReadOnlyList<Cidr> ranges, string holds)
    {
        foreach (var range in ranges)
        {
            if (range.Text is { } text && IpNetwork.TryParse(text, out var network))
            {
                yield return new(network, text, holds);
            }
        }
    }
}
