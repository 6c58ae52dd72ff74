namespace Policies;

/// <summary>A resource or subresource without names, so that it can be created too.</summary>
public abstract record CollectionTarget : ResourceTarget
{
    private protected CollectionTarget(string group, string path)
        : base(group, path, [])
    {
    }

    /// <summary>The objects with these names, and no others; they can be neither listed nor created by name.</summary>
    public NamedTarget Named(params string[] names) => new(Group, Path, names);
}
