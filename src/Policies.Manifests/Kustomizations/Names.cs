using Policies.Objects;

namespace Policies.Manifests.Kustomizations;

/// <summary>What a kustomization's namespace, prefix and suffix make of names.</summary>
internal static class Names
{
    public static List<BuiltObject> Change(KustomizationSettings settings, List<BuiltObject> objects) =>
        [.. objects.Select(built => built.Renamed(Of(built.Key, settings.Text("namespace"), settings.Text("namePrefix"), settings.Text("nameSuffix"))))];

    /// <summary>The name of an object under a namespace, a prefix and a suffix.</summary>
    public static ObjectKey Of(ObjectKey key, string? inNamespace, string? prefix, string? suffix)
    {
        if (inNamespace is not null)
        {
            key = key switch
            {
                // Kustomize takes the namespace itself along.
                { Group: "", Kind: "Namespace" } => key with { Name = inNamespace },
                _ when ClusterScope.Has(key) => key,
                _ => key with { Namespace = inNamespace },
            };
        }

        return key is { Group: "", Kind: "Namespace" } or { Group: "apiextensions.k8s.io", Kind: "CustomResourceDefinition" } or { Group: "apiregistration.k8s.io", Kind: "APIService" }
            ? key
            : key with { Name = $"{prefix}{Suffixed(key.Name, suffix)}" };
    }

    // The digest comes last of all.
    private static string Suffixed(string name, string? suffix) =>
        name.EndsWith(Generators.Digest, StringComparison.Ordinal) ? $"{name[..^Generators.Digest.Length]}{suffix}{Generators.Digest}" : $"{name}{suffix}";
}
