using Policies.Objects;

namespace Policies.Catalogue.Judging;

/// <summary>Tells in which words an object was said, by the member that it comes from.</summary>
public static class ObjectOrigins
{
    private static readonly HashSet<string> Switches = new(SwitchNames(), StringComparer.Ordinal);

    /// <summary>The origin of an object that a member such as <c>Acme.Policies.Checkout.Network.Flows[0]</c> makes.</summary>
    public static ObjectOrigin Of(KubernetesObject @object, string memberPath)
    {
        if (@object.Kind is "NetworkPolicy" or "CiliumNetworkPolicy")
        {
            var last = memberPath.Substring(memberPath.LastIndexOf('.') + 1);
            return Switches.Contains(last) || last == nameof(NamespacePolicy.Network) ? ObjectOrigin.Switch
                : memberPath.Contains("." + nameof(Policies.Network.Policies) + "[") ? ObjectOrigin.Written
                : memberPath.Contains("." + nameof(NamespacePolicy.Objects) + "[") ? ObjectOrigin.Written
                : ObjectOrigin.Word;
        }

        return @object.Kind is "Role" or "ClusterRole" || memberPath.Contains("." + nameof(NamespacePolicy.Objects) + "[") ? ObjectOrigin.Written : ObjectOrigin.Word;
    }

    private static IEnumerable<string> SwitchNames() =>
        typeof(Policies.Network).GetProperties().Where(property => property.PropertyType == typeof(bool)).Select(property => property.Name);
}
