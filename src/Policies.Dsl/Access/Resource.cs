namespace Policies;

/// <summary>A kind of object, as rights name it: API group and plural.</summary>
public record Resource : CollectionTarget
{
    /// <summary>Names a resource of a group; the empty group is the core one.</summary>
    internal Resource(string group, string plural, bool isClusterScoped = false)
        : base(group, plural) =>
        IsClusterScoped = isClusterScoped;

    /// <summary>Whether its objects are in no namespace, so that only a cluster role can give rights to them.</summary>
    public bool IsClusterScoped { get; }

    /// <summary>The part of its objects that shows how they are.</summary>
    public Subresource Status => Sub("status");

    /// <summary>A part of its objects that has no member of its own here.</summary>
    public Subresource Sub(string name) => new(Group, Path + "/" + name);
}
