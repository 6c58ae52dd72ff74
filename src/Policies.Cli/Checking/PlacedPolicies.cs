using System.Text;
using Policies.Cli.Compiled;
using Policies.Manifests;
using Policies.Objects;
using Policies.Rendering.Index;
using Policies.Verification.Network;
using Policies.Verification.Queries;

namespace Policies.Cli.Checking;

/// <summary>The policies that a definition has on one cluster.</summary>
internal sealed class PlacedPolicies
{
    // What is written at these keys is an address, which is a fact of the cluster.
    private static readonly HashSet<string> Addresses = new(StringComparer.Ordinal) { "ipBlock", "toCIDR", "toCIDRSet", "fromCIDR", "fromCIDRSet" };

    // What these switches open is where the facts of the cluster say that something is.
    private static readonly HashSet<string> OfFacts = new(StringComparer.Ordinal)
    {
        "allow-dns", "allow-monitoring", "allow-api-server", "allow-internet", "allow-from-private", "allow-to-private", "allow-workload-identity",
    };

    private readonly IReadOnlyList<CheckedObject> objects;
    private readonly Lazy<NetworkModel> model;
    private readonly Lazy<string> text;

    /// <summary>Takes a namespace of a cluster.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="placed">The namespace.</param>
    /// <param name="objects">The cluster's objects.</param>
    public PlacedPolicies(ClusterIndex cluster, IndexedNamespace placed, IReadOnlyList<CheckedObject> objects)
    {
        (Cluster, Placed, this.objects) = (cluster, placed, objects);
        model = new(ReadModel);
        text = new(WriteText);
    }

    private IEnumerable<Manifest> Manifests => objects.Select(one => one.Manifest);

    /// <summary>The cluster.</summary>
    public ClusterIndex Cluster { get; }

    /// <summary>The namespace.</summary>
    public IndexedNamespace Placed { get; }

    /// <summary>The members that say what is changed of the definition there.</summary>
    public IReadOnlyList<string> Overrides => Placed.Overrides ?? [];

    /// <summary>Whether they say the same as those of another cluster, addresses aside, so that nothing needs to be compared.</summary>
    public bool ReadsLike(PlacedPolicies other) => text.Value == other.text.Value;

    /// <summary>What they allow and those of another cluster do not, for the pods of namespaces that both have and of those that nobody names.</summary>
    public IReadOnlyList<ConnectionChange> OpenBeyond(PlacedPolicies other)
    {
        var common = Cluster.Namespaces.Select(one => one.Name).Intersect(other.Cluster.Namespaces.Select(one => one.Name)).ToHashSet(StringComparer.Ordinal);
        return [.. PolicyComparison.OfPods(other.model.Value, model.Value, common).Opened.Where(change => IsCompared(change.Source) && IsCompared(change.Destination))];

        bool IsCompared(string end) => end.Split('/')[0] is var @namespace && (@namespace.StartsWith('[') || common.Contains(@namespace));
    }

    /// <summary>The object at which a difference is said: what allows it here, or the namespace itself.</summary>
    public Manifest PlaceOf(ConnectionChange change) =>
        change.Why.Egress.Concat(change.Why.Ingress).Select(decision => decision.Policy?.Source).FirstOrDefault(source => source is not null && Manifests.Contains(source))
        ?? Manifests.FirstOrDefault(manifest => manifest.Object is { Kind: "Namespace", Group: "" } && manifest.Object.Name == Placed.Name)
        ?? objects[0].Manifest;

    // Only what the definition itself says; namespaces and workloads as everywhere on the cluster.
    private NetworkModel ReadModel() =>
        NetworkModel.Read(
            objects.Where(one => !IsPolicy(one.Manifest) || IsCompared(one.Manifest)).Select(one => one.Network).OfType<NetworkSubject>(),
            new() { KnownWorkloads = IndexedTree.WorkloadsOf(Cluster), Representatives = RepresentativeUse.Never });

    private string WriteText()
    {
        var written = new StringBuilder();
        foreach (var policy in Manifests.Where(manifest => IsPolicy(manifest) && IsCompared(manifest)).OrderBy(manifest => manifest.Object.Name, StringComparer.Ordinal))
        {
            Write(policy.Object.Root["spec"], written);
        }

        return written.ToString();
    }

    private static void Write(Node? node, StringBuilder to)
    {
        switch (node)
        {
            case Mapping mapping:
                to.Append('{');
                foreach (var (key, value) in mapping.OrderBy(entry => entry.Key, StringComparer.Ordinal))
                {
                    to.Append(key).Append('=');
                    Write(Addresses.Contains(key) ? null : value, to);
                }

                to.Append('}');
                break;
            case Sequence list:
                to.Append('[');
                foreach (var item in list)
                {
                    Write(item, to);
                    to.Append(',');
                }

                to.Append(']');
                break;
            default:
                to.Append('"').Append((node as Scalar)?.Text).Append('"');
                break;
        }
    }

    private bool IsCompared(Manifest policy) => policy.Object.Namespace == Placed.Name && !OfFacts.Contains(policy.Object.Name);

    private static bool IsPolicy(Manifest manifest) => manifest.Object.Kind is "NetworkPolicy" or "CiliumNetworkPolicy" or "AdminNetworkPolicy" or "BaselineAdminNetworkPolicy" or "ClusterNetworkPolicy" or "CiliumClusterwideNetworkPolicy";
}
