using Policies.Objects;

namespace Policies.Manifests;

/// <summary>Says why a document is no object, in words that tell what it probably is.</summary>
internal static class NoObject
{
    private const string Kustomize = "kustomize.config.k8s.io/";

    /// <summary>The reason; null where it is an object.</summary>
    public static string? Reason(Node document, string file)
    {
        if (document is not Mapping root)
        {
            return document is Sequence list && list.Count > 0 && list.All(item => item is Mapping change && change["op"] is not null && change["path"] is not null)
                ? "a JSON patch, which is no object by itself"
                : "no object: it is no mapping";
        }

        if (IsKustomization(root, file))
        {
            return "a kustomization, which is no object; build it and read what comes of it";
        }

        if (root["$patch"] is not null)
        {
            return "a patch ($patch), which is no object by itself";
        }

        return (root.Text("apiVersion") is { Length: > 0 }, root.Text("kind") is { Length: > 0 }) switch
        {
            (true, true) => null,
            (false, true) => $"no object: it has a kind, '{root.Text("kind")}', and no apiVersion",
            _ when Path.GetFileName(file) is "Chart.yaml" or "Chart.yml" => "what a Helm chart says of itself, which is no object",
            _ when Path.GetFileName(file).StartsWith("values", StringComparison.Ordinal) => "values of a Helm chart, which are no object",
            (true, false) => "no object: it has an apiVersion and no kind",
            _ => "no object: it has no apiVersion and kind",
        };
    }

    /// <summary>Whether it tells kustomize what to build; the file's name is enough, for such a file need not say its kind.</summary>
    public static bool IsKustomization(Mapping root, string file) => root.Text("apiVersion") switch
    {
        { Length: > 0 } version => version.StartsWith(Kustomize, StringComparison.Ordinal),
        _ => root["kind"] is null or Scalar { Text: "Kustomization" or "Component" } && Path.GetFileNameWithoutExtension(file).Equals("kustomization", StringComparison.OrdinalIgnoreCase),
    };
}
