namespace Policies.Verification.Admission;

/// <summary>One check of the Pod Security Standards; <see href="https://kubernetes.io/docs/concepts/security/pod-security-standards/"/> has them.</summary>
/// <param name="name">The name that Kubernetes gives it.</param>
/// <param name="level">The lowest level that has it.</param>
/// <param name="since">The first minor version that has it.</param>
/// <param name="overrides">The check of a lower level that it stands in for.</param>
internal abstract class PodSecurityCheck(string name, AdmissionLevel level, int since = 0, string? overrides = null)
{
    /// <summary>The name that Kubernetes gives it.</summary>
    public string Name { get; } = name;

    /// <summary>The lowest level that has it.</summary>
    public AdmissionLevel Level { get; } = level;

    /// <summary>The first minor version that has it.</summary>
    public int Since { get; } = since;

    /// <summary>The check of a lower level that it stands in for; null for none.</summary>
    public string? Overrides { get; } = overrides;

    /// <summary>What a pod does that the check forbids, in words; null where it passes.</summary>
    public abstract string? Fault(ReviewedPod pod, StandardVersion version);
}
