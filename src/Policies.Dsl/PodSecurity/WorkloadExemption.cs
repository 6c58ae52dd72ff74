namespace Policies;

/// <summary>A workload that falls short of its namespace's level until a day; levels are of namespaces, so enforcement is lowered for all of it, while audit and warnings stay.</summary>
public sealed record WorkloadExemption
{
    /// <summary>The workload.</summary>
    public required Workload Workload { get; init; }

    /// <summary>The level that it meets.</summary>
    public required PodSecurityLevel Level { get; init; }

    /// <summary>Why it falls short.</summary>
    public required string Because { get; init; }

    /// <summary>Who answers for it.</summary>
    public required string Owner { get; init; }

    /// <summary>The last good day.</summary>
    public required Day Until { get; init; }
}
