namespace Policies;

/// <summary>What a pod of a namespace may be: a level of the Pod Security Standards, and who falls short of it.</summary>
public sealed record PodSecurity(PodSecurityLevel Level)
{
    /// <summary>The version of the standards; null, or a newer one than the cluster's own, for the cluster's own.</summary>
    public KubernetesVersion? Version { get; init; }

    /// <summary>The level from which the API server records violations; null for <see cref="Level"/>.</summary>
    public PodSecurityLevel? Audit { get; init; }

    /// <summary>The level from which the API server warns people; null for <see cref="Level"/>.</summary>
    public PodSecurityLevel? Warn { get; init; }

    /// <summary>Workloads that fall short of the level for a time.</summary>
    public IReadOnlyList<WorkloadExemption> Exemptions { get; init; } = [];

    /// <summary>Why the level is below restricted for good; null where it is not.</summary>
    public StandingException? Standing { get; init; }
}
