using Policies.Manifests;

namespace Policies.Reconciler.Tests.Agents;

/// <summary>Repositories as teams have them, each said in a few words.</summary>
internal static class Trees
{
    /// <summary>Our folder, as it is compiled.</summary>
    public static IReadOnlyDictionary<string, string> Ours { get; } = new Dictionary<string, string>
    {
        ["policies/kustomization.yaml"] = "apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources:\n- shop/namespace.yaml\n- shop/networkpolicy-deny.yaml\n",
        ["policies/shop/namespace.yaml"] = "apiVersion: v1\nkind: Namespace\nmetadata:\n  name: shop\n",
        ["policies/shop/networkpolicy-deny.yaml"] = "apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata:\n  name: deny\n  namespace: shop\n",
    };

    public static string[] OurObjects { get; } = ["Namespace 'shop'", "NetworkPolicy 'shop/deny'"];

    public static string ConfigMap(string name) => $"apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: {name}\n  namespace: apps\n";

    public static FileTree Of(params (string Path, string Content)[] files) => FileTree.Of(files.ToDictionary(file => file.Path, file => file.Content));

    public static FileTree WithOurs(params (string Path, string Content)[] files) =>
        FileTree.Of(files.ToDictionary(file => file.Path, file => file.Content).Concat(Ours).ToDictionary());
}
