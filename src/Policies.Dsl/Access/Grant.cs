namespace Policies;

/// <summary>A cluster role that exists elsewhere, given to subjects: within a namespace that says it, or over the whole cluster in a module.</summary>
public sealed record Grant(ClusterRoleReference Role)
{
    /// <summary>Who is given it.</summary>
    public required IReadOnlyList<Subject> To { get; init; }
}
