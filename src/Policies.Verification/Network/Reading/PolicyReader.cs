using Policies.Manifests;
using Policies.Objects;
using Policies.Objects.Addresses;
using Policies.Verification.Labels;
using Policies.Verification.Network.Rules;
using Policies.Verification.Sets;

namespace Policies.Verification.Network.Reading;

/// <summary>Brings policies of every kind into the one form that all of them share.</summary>
internal static class PolicyReader
{
    /// <summary>The policy that an object is; null where it is none of the kinds that are judged.</summary>
    public static NetworkPolicy? Read(Manifest manifest, ICollection<Remark> remarks) => (manifest.Object.Group, manifest.Object.Kind) switch
    {
        ("networking.k8s.io" or "extensions", "NetworkPolicy") => NamespacePolicyReader.Read(manifest),
        ("policy.networking.k8s.io", "AdminNetworkPolicy") => AdminPolicyReader.Read(manifest, PolicyTier.Admin, remarks),
        ("policy.networking.k8s.io", "BaselineAdminNetworkPolicy") => AdminPolicyReader.Read(manifest, PolicyTier.Baseline, remarks),
        ("policy.networking.k8s.io", "ClusterNetworkPolicy") => AdminPolicyReader.Read(
            manifest,
            manifest.Object.Root.Map("spec").Value("tier") == "Baseline" ? PolicyTier.Baseline : PolicyTier.Admin,
            remarks),
        ("cilium.io", "CiliumNetworkPolicy" or "CiliumClusterwideNetworkPolicy") => new CiliumPolicyReader(manifest, remarks).Read(),
        _ => null,
    };

    /// <summary>The namespace of an object; the one that kubectl takes where none is written.</summary>
    public static string NamespaceOf(KubernetesObject written) => written.Namespace is { Length: > 0 } name ? name : "default";

    /// <summary>The pods that <c>namespaces</c> or <c>pods</c> of a cluster's policy select; none where neither is written.</summary>
    public static PodSelection? Selection(Mapping? written) =>
        written.Map("namespaces") is { } namespaces ? new(null, LabelSelector.Read(namespaces), LabelSelector.Everything)
        : written.Map("pods") is { } pods ? new(null, LabelSelector.Read(pods["namespaceSelector"]), LabelSelector.Read(pods["podSelector"]))
        : null;

    /// <summary>Single addresses; what is none is left out.</summary>
    public static AddressSet Addresses(IEnumerable<string?> texts) => texts.Aggregate(AddressSet.Empty, (all, text) =>
        text is not null && IpAddress.TryParse(text, out var address) ? all.Union(AddressSet.Of(IpNetwork.Of(address))) : all);

    /// <summary>The addresses of a network, less others; what is no network is left out.</summary>
    public static AddressSet Addresses(string? network, IEnumerable<string> except)
    {
        var all = network is not null && IpNetwork.TryParse(network, out var within) ? AddressSet.Of(within) : AddressSet.Empty;
        return except.Aggregate(all, (left, hole) => IpNetwork.TryParse(hole, out var without) ? left.Except(AddressSet.Of(without)) : left);
    }
}
