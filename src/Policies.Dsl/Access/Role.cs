namespace Policies;

/// <summary>Rights within a namespace and whom they are given to, as one value; compiles to a Role and a RoleBinding.</summary>
public sealed record Role(string Name)
{
    /// <summary>What may be done.</summary>
    public required IReadOnlyList<Right> Rules { get; init; }

    /// <summary>Who may do it; nobody where it is empty, and then there is no binding.</summary>
    public IReadOnlyList<Subject> BoundTo { get; init; } = [];
}
