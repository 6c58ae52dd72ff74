namespace Policies.Objects;

/// <summary>One object in Kubernetes' own shape; what identifies it is read from the root and may be missing.</summary>
public sealed class KubernetesObject
{
    /// <summary>Reads the identity of an object from its root.</summary>
    public KubernetesObject(Mapping root)
    {
        Root = root;
        ApiVersion = root.Text("apiVersion") ?? "";
        Group = ApiVersion.IndexOf('/') is var slash and >= 0 ? ApiVersion.Substring(0, slash) : "";
        Kind = root.Text("kind") ?? "";
        Name = root.Text("metadata", "name") ?? "";
        Namespace = root.Text("metadata", "namespace");
    }

    /// <summary>Everything that is written.</summary>
    public Mapping Root { get; }

    /// <summary>Group and version, such as <c>networking.k8s.io/v1</c>; empty where missing.</summary>
    public string ApiVersion { get; }

    /// <summary>The kind, such as <c>NetworkPolicy</c>; empty where missing.</summary>
    public string Kind { get; }

    /// <summary>The name; empty where missing.</summary>
    public string Name { get; }

    /// <summary>The namespace; null where none is written.</summary>
    public string? Namespace { get; }

    /// <summary>The API group; empty for the core group.</summary>
    public string Group { get; }

    /// <summary>What names the object in a cluster, versions aside.</summary>
    public ObjectKey Key => new(Group, Kind, Namespace, Name);

    /// <inheritdoc/>
    public override string ToString() => Key.ToString();
}
