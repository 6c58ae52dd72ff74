namespace Policies.Rendering.Index;

/// <summary>What names an object in a cluster, with the version that it is written in.</summary>
/// <param name="ApiVersion">Group and version, such as <c>networking.k8s.io/v1</c>.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Name">The name.</param>
/// <param name="Namespace">The namespace; null for what belongs to the cluster.</param>
public sealed record ObjectIdentity(string ApiVersion, string Kind, string Name, string? Namespace)
{
    internal static void Write(JsonText json, ObjectIdentity identity) => json
        .Text("apiVersion", identity.ApiVersion)
        .Text("kind", identity.Kind)
        .Text("name", identity.Name)
        .Text("namespace", identity.Namespace);
}
