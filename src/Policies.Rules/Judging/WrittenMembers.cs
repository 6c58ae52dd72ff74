using System.Globalization;
using Policies.Lowering;
using Policies.Objects;

namespace Policies.Catalogue.Judging;

/// <summary>Finds the member of a definition that said a value of the object made of it.</summary>
internal static class WrittenMembers
{
    /// <summary>The member, or the nearest that it is part of.</summary>
    public static string Of(Manifest manifest, Node at, LoweredCluster cluster)
    {
        var path = new List<string>();
        if (!Find(manifest.Object.Root, at, path))
        {
            return manifest.MemberPath;
        }

        return manifest.MemberPath + (manifest.Object.Kind switch
        {
            "Namespace" when path is ["metadata", "labels", var label] && label.StartsWith("pod-security.kubernetes.io/", StringComparison.Ordinal) => "." + nameof(NamespacePolicy.PodSecurity),
            "Role" or "ClusterRole" => InRole(path, manifest, cluster),
            "NetworkPolicy" or "CiliumNetworkPolicy" when manifest.MemberPath.Contains("." + nameof(Policies.Network.Policies) + "[") => InPolicy(path),
            _ => "",
        });
    }

    private static bool Find(Node within, Node wanted, List<string> path)
    {
        if (ReferenceEquals(within, wanted))
        {
            return true;
        }

        switch (within)
        {
            case Mapping mapping:
                foreach (var entry in mapping)
                {
                    if (FindBelow(entry.Key, entry.Value))
                    {
                        return true;
                    }
                }

                return false;
            case Sequence list:
                for (var i = 0; i < list.Count; i++)
                {
                    if (FindBelow(i.ToString(CultureInfo.InvariantCulture), list[i]))
                    {
                        return true;
                    }
                }

                return false;
            default:
                return false;
        }

        bool FindBelow(string step, Node value)
        {
            path.Add(step);
            if (Find(value, wanted, path))
            {
                return true;
            }

            path.RemoveAt(path.Count - 1);
            return false;
        }
    }

    // rules, 2, …: the right of which the third rule was made, since one with targets in two groups makes two.
    private static string InRole(List<string> path, Manifest manifest, LoweredCluster cluster)
    {
        if (path.Count < 2 || path[0] != "rules" || RightsOf(manifest, cluster) is not { } rights)
        {
            return "";
        }

        var rule = int.Parse(path[1], CultureInfo.InvariantCulture);
        for (var i = 0; i < rights.Count; i++)
        {
            rule -= AccessRules.Count(rights[i]);
            if (rule < 0)
            {
                return $".{nameof(Role.Rules)}[{i}]";
            }
        }

        return "";
    }

    private static IReadOnlyList<Right>? RightsOf(Manifest manifest, LoweredCluster cluster)
    {
        foreach (var placed in cluster.Namespaces)
        {
            foreach (var part in placed.Policy.Roles)
            {
                if (part.MemberPath == manifest.MemberPath)
                {
                    return part.Value.Rules;
                }
            }
        }

        return cluster.Modules
            .SelectMany(module => module.ClusterRoles.Where((_, i) => $"{module.PathOf(nameof(Module.ClusterRoles))}[{i}]" == manifest.MemberPath))
            .FirstOrDefault()?.Rules;
    }

    // spec, egress, 0, to, 1, …: rules whose peers are not on a cluster are left out, so the index is that of the definition only where none is.
    private static string InPolicy(List<string> path) => path switch
    {
        ["spec", "podSelector", ..] => $".{nameof(NetworkPolicy.Pods)}",
        ["spec", "policyTypes", ..] => $".{nameof(NetworkPolicy.Types)}",
        ["spec", ("ingress" or "egress") and var direction, var rule, "from" or "to", var peer, ..] => $".{Direction(direction)}[{rule}].{nameof(NetworkRule.Peers)}[{peer}]",
        ["spec", ("ingress" or "egress") and var direction, var rule, "ports", var port, ..] => $".{Direction(direction)}[{rule}].{nameof(NetworkRule.Ports)}[{port}]",
        ["spec", ("ingress" or "egress") and var direction, var rule, ..] => $".{Direction(direction)}[{rule}]",
        _ => "",
    };

    private static string Direction(string key) => key == "ingress" ? nameof(NetworkPolicy.Ingress) : nameof(NetworkPolicy.Egress);
}
