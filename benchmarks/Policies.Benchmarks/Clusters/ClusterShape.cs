using System.Globalization;

namespace Policies.Benchmarks.Clusters;

/// <summary>How large a made-up cluster is: its namespaces, the workloads and the policies of each.</summary>
internal readonly record struct ClusterShape(int Namespaces, int Workloads, int Policies)
{
    /// <inheritdoc/>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Namespaces * Workloads} workloads, {Namespaces} namespaces, {Namespaces * Policies} policies");
}
