using Policies.Objects;

namespace Policies.Manifests.Kustomizations;

/// <summary>What a kustomization's namespace, prefix and suffix make of names.</summary>
internal static class Names
{
    public static List<BuiltObject> Change(KustomizationSettings settings, List<BuiltObject> objects) =>
        References.Follow(
        [
            .. objects
                .Select(built => built.Renamed(Of(built.Key, settings.Text("namespace"), settings.Text("namePrefix"), settings.Text("nameSuffix"))))
                .Select(built => settings.Text("namespace") is { } inNamespace ? WithDefaultAccounts(built, inNamespace) : built),
        ]);

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

    // Kustomize takes an account of the name default for the one of its own namespace.
    private static BuiltObject WithDefaultAccounts(BuiltObject built, string inNamespace) =>
        built.Key.Kind is "RoleBinding" or "ClusterRoleBinding" && built.Root["subjects"] is Sequence subjects
            ? built with { Root = built.Root.With("subjects", new Sequence([.. subjects.Select(subject => Subject(subject, inNamespace))]) { Line = subjects.Line }) }
            : built;

    private static Node Subject(Node subject, string inNamespace) =>
        subject is Mapping account && account.Text("kind") == "ServiceAccount" && account.Text("name") == "default" ? account.With("namespace", inNamespace) : subject;

    // The digest comes last of all.
    private static string Suffixed(string name, string? suffix) =>
        name.EndsWith(Generators.Digest, StringComparison.Ordinal) ? $"{name[..^Generators.Digest.Length]}{suffix}{Generators.Digest}" : $"{name}{suffix}";
}
