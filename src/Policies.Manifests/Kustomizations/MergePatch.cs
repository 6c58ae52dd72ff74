using Policies.Objects;

namespace Policies.Manifests.Kustomizations;

/// <summary>A strategic merge patch: mappings are merged, lists replaced, but for those whose elements Kubernetes names by a key.</summary>
internal static class MergePatch
{
    private const string Directive = "$patch";

    // From the OpenAPI of Kubernetes, x-kubernetes-patch-merge-key; of kinds that it does not know, every list is replaced.
    private static readonly Dictionary<string, string[]> MergeKeys = new(StringComparer.Ordinal)
    {
        ["containers"] = ["name"],
        ["initContainers"] = ["name"],
        ["ephemeralContainers"] = ["name"],
        ["volumes"] = ["name"],
        ["env"] = ["name"],
        ["ports"] = ["containerPort", "port"],
        ["volumeMounts"] = ["mountPath"],
        ["volumeDevices"] = ["devicePath"],
        ["imagePullSecrets"] = ["name"],
        ["hostAliases"] = ["ip"],
        ["topologySpreadConstraints"] = ["topologyKey"],
        ["ownerReferences"] = ["uid"],
        ["webhooks"] = ["name"],
        ["secrets"] = ["name"],
        ["conditions"] = ["type"],
        ["resourceClaims"] = ["name"],
    };

    private static readonly HashSet<string> NativeGroups = new(StringComparer.Ordinal)
    {
        "", "apps", "batch", "autoscaling", "policy", "extensions", "events.k8s.io", "networking.k8s.io", "rbac.authorization.k8s.io", "storage.k8s.io",
        "admissionregistration.k8s.io", "apiextensions.k8s.io", "apiregistration.k8s.io", "certificates.k8s.io", "coordination.k8s.io", "discovery.k8s.io",
        "flowcontrol.apiserver.k8s.io", "node.k8s.io", "scheduling.k8s.io",
    };

    /// <summary>The object with the patch applied; null where the patch takes it away.</summary>
    public static Mapping? Apply(Mapping target, Mapping patch)
    {
        // A policy's ports have no key, although a service's have.
        var key = new KubernetesObject(target).Key;
        return Merge(target, patch, NativeGroups.Contains(key.Group) && key.Kind != "NetworkPolicy");
    }

    private static Mapping? Merge(Mapping target, Mapping patch, bool byKeys)
    {
        switch (patch.Text(Directive))
        {
            case "delete":
                return null;
            case "replace":
                return Rewriting.Without(patch, Directive);
        }

        var merged = target;
        foreach (var (key, value) in patch)
        {
            if (key.StartsWith('$'))
            {
                continue;
            }

            merged = Value(merged[key], value, key, byKeys) is { } changed ? merged.With(key, changed) : Rewriting.Without(merged, key);
        }

        return merged;
    }

    private static Node? Value(Node? was, Node value, string key, bool byKeys) => (was, value) switch
    {
        (_, Scalar { Kind: ScalarKind.Null }) => null,
        (Mapping inner, Mapping patch) => Merge(inner, patch, byKeys),
        (_, Mapping patch) when !IsPlain(patch) => Merge(Mapping.Empty, patch, byKeys),
        (Sequence list, Sequence patch) when byKeys && KeyOf(key, list, patch) is { } name => List(list, patch, name),
        _ => value,
    };

    // Such a one is kept as it is, and with it where it was written.
    private static bool IsPlain(Mapping patch) => patch.All(entry => !entry.Key.StartsWith('$') && entry.Value switch
    {
        Scalar { Kind: ScalarKind.Null } => false,
        Mapping inner => IsPlain(inner),
        _ => true,
    });

    private static string? KeyOf(string key, Sequence list, Sequence patch) =>
        MergeKeys.TryGetValue(key, out var names)
            ? names.FirstOrDefault(name => list.Concat(patch).All(item => item is Mapping element && (element[name] is not null || element[Directive] is not null)))
            : null;

    private static Sequence List(Sequence list, Sequence patch, string name)
    {
        var items = patch.Any(item => item is Mapping whole && whole.Text(Directive) == "replace") ? [] : list.OfType<Mapping>().ToList();
        var patched = new List<Mapping>();
        foreach (var element in patch.OfType<Mapping>().Where(element => element[name] is not null))
        {
            var at = items.FindIndex(item => item.Text(name) == element.Text(name));
            var was = at < 0 ? new Mapping([new(name, element[name]!)]) : items[at];
            if (Merge(was, element, byKeys: true) is { } merged)
            {
                patched.Add(merged);
            }

            if (at >= 0)
            {
                items.RemoveAt(at);
            }
        }

        // Kustomize puts first what the patch speaks of.
        return new([.. patched, .. items]) { Line = list.Line };
    }
}
