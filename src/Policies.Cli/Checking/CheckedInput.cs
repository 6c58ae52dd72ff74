using Policies.Catalogue.Judging;
using Policies.Cli.Compiled;
using Policies.Manifests;
using Policies.Objects;
using Policies.Rendering.Index;
using Policies.Verification.Network;

namespace Policies.Cli.Checking;

/// <summary>What is known of the input of a check, beside its objects.</summary>
/// <param name="Tree">The index, where the compiler wrote the objects.</param>
/// <param name="Extent">Whether what is not there does not exist.</param>
/// <param name="Today">The day by which exemptions are judged.</param>
internal sealed record CheckedInput(IndexedTree? Tree, ScopeExtent Extent, DateOnly Today)
{
    // What our own words make on a cluster, by the names that lowering gives it.
    private static readonly HashSet<string> OfSwitches = new(StringComparer.Ordinal)
    {
        "default-deny", "allow-dns", "allow-namespace", "allow-from-cluster", "allow-to-cluster", "allow-from-private", "allow-to-private",
        "allow-monitoring", "allow-api-server", "allow-internet", "allow-workload-identity", "allow-all-ingress", "allow-all-egress",
    };

    /// <summary>An object while it is judged.</summary>
    public JudgedObject Judged(Manifest manifest) => new(manifest.Object, OriginOf(manifest), manifest, namesNamespace: true);

    /// <summary>In which words an object was said, as far as the index or the object itself tells.</summary>
    public ObjectOrigin OriginOf(Manifest manifest) =>
        Tree?.MemberOf(manifest) is { } member ? ObjectOrigins.Of(manifest.Object, member) : OriginOf(manifest.Object);

    /// <summary>The workloads that run in the cluster of some objects although these do not hold them.</summary>
    public IReadOnlyList<KnownWorkload> WorkloadsBeside(IEnumerable<CheckedObject> objects) =>
        objects.Select(one => Tree?.ClusterOf(one.Manifest)).FirstOrDefault(index => index is not null) is { } known ? IndexedTree.WorkloadsOf(known) : [];

    /// <summary>Why a finding does not count although it is there; null where it counts.</summary>
    public string? SetAside(Finding finding)
    {
        if (Tree?.ClusterOf(finding.Source) is not { } cluster)
        {
            return null;
        }

        var day = Today.ToString("o", System.Globalization.CultureInfo.InvariantCulture);
        var exemption = cluster.Deadlines.Concat(Tree.Fleet?.Deadlines ?? []).FirstOrDefault(deadline =>
            deadline.Exempts is { } exempts
            && exempts.Rule == finding.Rule.Id.Id
            && string.CompareOrdinal(deadline.Day, day) >= 0
            && (exempts.Definition is null || exempts.Definition == DefinitionOf(finding.Source, cluster))
            && ExemptionReach.Covers(exempts.Kind, exempts.Name, Judged(finding.Source)));
        return exemption is null ? null : $"exempt until {exemption.Day}: {exemption.Because} ({exemption.Owner})";
    }

    private static string? DefinitionOf(Manifest manifest, ClusterIndex cluster) =>
        (manifest.Object.Kind == "Namespace" ? manifest.Object.Name : manifest.Object.Namespace) is { } name
            ? cluster.Namespaces.FirstOrDefault(placed => placed.Name == name)?.Definition
            : null;

    private static ObjectOrigin OriginOf(KubernetesObject @object)
    {
        if (@object.Kind is not ("NetworkPolicy" or "CiliumNetworkPolicy") || @object.Root.Text("metadata", "labels", "app.kubernetes.io/managed-by") != "policies")
        {
            return ObjectOrigin.Written;
        }

        var (isSwitch, isFlow) = (OfSwitches.Contains(@object.Name), @object.Name.StartsWith("allow-", StringComparison.Ordinal)
            && (@object.Name.Contains("-from-", StringComparison.Ordinal) || @object.Name.Contains("-to-", StringComparison.Ordinal)));
        return isSwitch ? ObjectOrigin.Switch : isFlow ? ObjectOrigin.Word : ObjectOrigin.Written;
    }
}
