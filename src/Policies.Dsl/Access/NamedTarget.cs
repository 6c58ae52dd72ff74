namespace Policies;

/// <summary>Named objects of a resource or subresource.</summary>
public sealed record NamedTarget : ResourceTarget
{
    internal NamedTarget(string group, string path, IReadOnlyList<string> names)
        : base(group, path, names)
    {
    }
}
