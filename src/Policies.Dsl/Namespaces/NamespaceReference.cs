namespace Policies;

/// <summary>A namespace of the fleet by the full name of its definition, or one outside the fleet by its own name.</summary>
public sealed record NamespaceReference
{
    private NamespaceReference(string? definition, string? name) => (Definition, Name) = (definition, name);

    /// <summary>Full name of the definition's class; null for a namespace outside the fleet.</summary>
    public string? Definition { get; }

    /// <summary>Name in Kubernetes of a namespace outside the fleet; null for one of the fleet.</summary>
    public string? Name { get; }

    /// <summary>A namespace of the fleet by its class.</summary>
    public static NamespaceReference Of<TNamespace>()
        where TNamespace : NamespacePolicy =>
        Named(typeof(TNamespace).FullName!.Replace('+', '.'));

    /// <summary>A namespace of the fleet by the full name of its class; for tools that do not load the user's assembly.</summary>
    public static NamespaceReference Named(string definition) => new(definition, null);

    /// <summary>A namespace that the fleet does not define, by its name in Kubernetes.</summary>
    public static NamespaceReference Outside(string name) => new(null, name);

    /// <summary>The class's name without its namespace, or the namespace's own name.</summary>
    public override string ToString() => Name ?? Definition!.Substring(Definition.LastIndexOf('.') + 1);
}
