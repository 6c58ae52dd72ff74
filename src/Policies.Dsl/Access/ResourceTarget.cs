namespace Policies;

/// <summary>What a right is about: a resource, a subresource, or named objects of either.</summary>
public abstract record ResourceTarget
{
    private protected ResourceTarget(string group, string path, IReadOnlyList<string> names) => (Group, Path, Names) = (group, path, names);

    /// <summary>The API group; empty for the core group.</summary>
    public string Group { get; }

    /// <summary>The resource as rights name it: <c>pods</c> or <c>pods/log</c>.</summary>
    public string Path { get; }

    /// <summary>Names of the objects that are meant; empty for all.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <inheritdoc/>
    public override string ToString() => Group.Length == 0 ? Path : Path + "." + Group;
}
