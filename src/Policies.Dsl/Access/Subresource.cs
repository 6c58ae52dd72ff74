namespace Policies;

/// <summary>A part of an object with rights of its own, such as a pod's log.</summary>
public sealed record Subresource : CollectionTarget
{
    internal Subresource(string group, string path)
        : base(group, path)
    {
    }
}
