using System.Text;

namespace Policies.Reconciler.Planning;

/// <summary>Kinds of objects, as a sentence has them.</summary>
internal static class KindWords
{
    // What would be "h p as" or "net pols" by its letters, and what has a name of its own.
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["CiliumNetworkPolicy"] = "Cilium network policy",
        ["CiliumClusterwideNetworkPolicy"] = "Cilium clusterwide network policy",
        ["HelmRelease"] = "Helm release",
        ["HelmRepository"] = "Helm repository",
        ["GitRepository"] = "Git repository",
        ["OCIRepository"] = "OCI repository",
        ["CustomResourceDefinition"] = "custom resource definition",
    };

    /// <summary>A kind, for one object or several: <c>NetworkPolicy</c> becomes "network policies".</summary>
    public static string Of(string kind, int count)
    {
        var one = Names.TryGetValue(kind, out var name) ? name : Spaced(kind);
        return count == 1 ? one : Plural(one);
    }

    /// <summary>The same, with kinds that a reader takes for one thing said once: bindings among roles, Cilium's policies among the others.</summary>
    public static string Family(string kind) => kind switch
    {
        "Role" or "ClusterRole" or "RoleBinding" or "ClusterRoleBinding" => "roles",
        "NetworkPolicy" or "CiliumNetworkPolicy" or "CiliumClusterwideNetworkPolicy" => "network policies",
        _ => Of(kind, 2),
    };

    private static string Plural(string one) => one switch
    {
        _ when one.EndsWith('y') && one is not [.., 'a' or 'e' or 'o' or 'u', _] => $"{one[..^1]}ies",
        _ when one.EndsWith('s') || one.EndsWith('x') || one.EndsWith("ch", StringComparison.Ordinal) => $"{one}es",
        _ => $"{one}s",
    };

    private static string Spaced(string kind)
    {
        var words = new StringBuilder();
        for (var i = 0; i < kind.Length; i++)
        {
            if (i > 0 && char.IsAsciiLetterUpper(kind[i]) && char.IsAsciiLetterLower(kind[i - 1]))
            {
                words.Append(' ');
            }

            words.Append(char.ToLowerInvariant(kind[i]));
        }

        return words.ToString();
    }
}
