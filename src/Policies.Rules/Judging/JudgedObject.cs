using Policies.Objects;

namespace Policies.Catalogue.Judging;

/// <summary>An object while it is judged, with what is read from it more than once; may be judged in several scopes at once.</summary>
public sealed class JudgedObject
{
    private readonly object gate = new();
    private Dictionary<Type, object>? views;
    private string? title;

    /// <summary>Takes an object.</summary>
    /// <param name="object">The object.</param>
    /// <param name="origin">In which words it was said.</param>
    /// <param name="source">What the host knows it by.</param>
    /// <param name="namesNamespace">Whether messages say the namespace: not of what a definition makes, which may be in several.</param>
    public JudgedObject(KubernetesObject @object, ObjectOrigin origin, object source, bool namesNamespace)
    {
        (Object, Origin, Source, Kind, NamesNamespace) = (@object, origin, source, ObjectKind.Of(@object), namesNamespace);
    }

    /// <summary>The object.</summary>
    public KubernetesObject Object { get; }

    /// <summary>In which words it was said.</summary>
    public ObjectOrigin Origin { get; }

    /// <summary>What the host knows it by.</summary>
    public object Source { get; }

    /// <summary>Everything that is written.</summary>
    public Mapping Root => Object.Root;

    /// <summary>The kind.</summary>
    public ObjectKind Kind { get; }

    /// <summary>Whether messages say namespaces.</summary>
    internal bool NamesNamespace { get; }

    /// <summary>How messages call it.</summary>
    public string Title => title ??= NamesNamespace ? TitleOf(Object) : $"{Object.Kind} '{Object.Name}'";

    /// <summary>How messages call an object whose namespace they say.</summary>
    public static string TitleOf(KubernetesObject @object) =>
        @object.Namespace is { } @namespace ? $"{@object.Kind} '{@namespace}/{@object.Name}'" : $"{@object.Kind} '{@object.Name}'";

    /// <summary>What a rule reads from the object, read once for all rules.</summary>
    /// <param name="read">Reads it; not kept.</param>
    public T View<T>(Func<Mapping, T> read)
        where T : class
    {
        lock (gate)
        {
            views ??= [];
            if (!views.TryGetValue(typeof(T), out var known))
            {
                views.Add(typeof(T), known = read(Root));
            }

            return (T)known;
        }
    }

    /// <inheritdoc/>
    public override string ToString() => Title;
}
