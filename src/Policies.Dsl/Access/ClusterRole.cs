namespace Policies;

/// <summary>Rights over the whole cluster and whom they are given to, as one value; compiles to a ClusterRole and a ClusterRoleBinding.</summary>
public sealed record ClusterRole(string Name)
{
    /// <summary>What may be done; empty where the rights are gathered from other roles.</summary>
    public IReadOnlyList<Right> Rules { get; init; } = [];

    /// <summary>Who may do it everywhere; nobody where it is empty, and then there is no binding.</summary>
    public IReadOnlyList<Subject> BoundTo { get; init; } = [];

    /// <summary>Labels, by which other roles gather this one's rights.</summary>
    public IReadOnlyList<Label> Labels { get; init; } = [];

    /// <summary>The rights of every cluster role that one of these finds by its labels are this role's too.</summary>
    public IReadOnlyList<RoleSelector> GatheredFrom { get; init; } = [];
}
