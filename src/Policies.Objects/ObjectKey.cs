namespace Policies.Objects;

/// <summary>What names an object in a cluster: API group, kind, namespace and name.</summary>
public readonly record struct ObjectKey(string Group, string Kind, string? Namespace, string Name)
{
    /// <inheritdoc/>
    public override string ToString() => Namespace is null ? $"{Kind} '{Name}'" : $"{Kind} '{Namespace}/{Name}'";
}
