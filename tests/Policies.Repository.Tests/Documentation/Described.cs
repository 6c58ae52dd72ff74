using Policies.Evaluation;
using Policies.Lowering;
using Policies.Objects;

namespace Policies.Repository.Tests.Documentation;

/// <summary>What a namespace called <c>snippet</c> compiles to on a cluster, in few words.</summary>
internal static class Described
{
    private const int MostRanges = 6;

    private static readonly string[] Always = ["default-deny", "allow-dns"];

    /// <summary>The objects of a small fleet of one namespace on one cluster.</summary>
    public static IReadOnlyList<KubernetesObject> Lower(Cluster cluster, Network network, params HelmRelease[] releases)
    {
        var fleet = new FleetModel
        {
            Definition = "Fleet",
            Clusters = [new("Clusters.Any", cluster)],
            Namespaces = [new() { Definition = "Snippet", Name = "snippet", On = Group.All, Network = network, Releases = releases }],
        };
        var lowered = new FleetLowering(fleet).Lower(fleet.Clusters[0]);
        Assert.Empty(lowered.Problems);
        return [.. lowered.Manifests.Select(manifest => manifest.Object)];
    }

    /// <summary>The network policies beside those that are always there, or only one of a name.</summary>
    public static string Policies(Cluster cluster, Network network, string? name = null)
    {
        var policies = Lower(cluster, network)
            .Where(made => made.Kind is "NetworkPolicy" or "CiliumNetworkPolicy")
            .Where(made => name is null ? !Always.Contains(made.Name) || IsPartly(made) : made.Name == name)
            .Select(made => (made.Kind == "NetworkPolicy" ? "" : "Cilium: ") + Spec((Mapping)made.Root["spec"]!))
            .ToList();
        return policies.Count == 0 ? "nothing" : string.Join("<br>", policies);
    }

    private static bool IsPartly(KubernetesObject made) => made.Name == "default-deny" && ((Sequence)((Mapping)made.Root["spec"]!)["policyTypes"]!).Count < 2;

    private static string Spec(Mapping spec)
    {
        var (ingress, egress) = (Rules(spec, "ingress", "from"), Rules(spec, "egress", "to"));
        if (ingress.Count == 0 && egress.Count == 0)
        {
            return $"denies {string.Join(" and ", ((Sequence)spec["policyTypes"]!).Select(type => type.ToString()!.ToLowerInvariant()))}";
        }

        return ingress.SequenceEqual(egress)
            ? "from and to " + string.Join("; ", ingress)
            : string.Join("<br>", new[] { ("from", ingress), ("to", egress) }.Where(side => side.Item2.Count > 0).Select(side => $"{side.Item1} {string.Join("; ", side.Item2)}"));
    }

    private static List<string> Rules(Mapping spec, string direction, string peers) =>
        [.. (spec[direction] as Sequence ?? Sequence.Empty).Cast<Mapping>().Select(rule => Peers(rule, peers) + Ports(rule))];

    private static string Peers(Mapping rule, string key)
    {
        if (rule[key + "Entities"] is Sequence entities)
        {
            return "entities " + string.Join(", ", entities.Select(entity => $"`{entity}`"));
        }

        return rule[key] is Sequence peers ? string.Join(", ", peers.Cast<Mapping>().Select(Peer)) : "everyone";
    }

    private static string Peer(Mapping peer)
    {
        if (peer["ipBlock"] is Mapping block)
        {
            var except = (block["except"] as Sequence ?? Sequence.Empty).Select(range => $"`{range}`").ToList();
            return $"`{block["cidr"]}`" + except.Count switch
            {
                0 => "",
                > MostRanges => $" (less {except.Count} ranges)",
                _ => $" (less {string.Join(", ", except)})",
            };
        }

        var pods = peer["podSelector"] is Mapping { Count: > 0 } selector ? $"pods `{Labels(selector)}`" : "every pod";
        return peer["namespaceSelector"] switch
        {
            null => pods + " of the namespace",
            Mapping { Count: 0 } => pods == "every pod" ? "every namespace" : $"{pods} of every namespace",
            Mapping namespaces => $"{pods} of `{namespaces.Text("matchLabels", "kubernetes.io/metadata.name")}`",
            _ => pods,
        };
    }

    private static string Labels(Mapping selector) =>
        string.Join(",", ((Mapping)selector["matchLabels"]!).Select(label => $"{label.Key}={label.Value}"));

    private static string Ports(Mapping rule)
    {
        var ports = rule["toPorts"] is Sequence { Count: > 0 } cilium ? ((Mapping)cilium[0])["ports"] : rule["ports"];
        return ports is Sequence { Count: > 0 } list ? $" on {string.Join(", ", list.Cast<Mapping>().Select(port => $"{port["port"]}/{port["protocol"]}"))}" : "";
    }
}
