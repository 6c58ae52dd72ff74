using Policies.Verification.Admission.Checks;
using Policies.Verification.Admission.Pods;

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

    /// <summary>Why it refuses a pod as of a minor version; null where the pod passes.</summary>
    public abstract Refusal? Review(ReviewedPod pod, int minor);

    /// <summary>Whether the pod is one of Windows, and the version asks nothing of it that Windows does not know.</summary>
    protected static bool IsWindows(ReviewedPod pod, int minor) => minor >= 25 && pod.IsWindows;

    /// <summary>Whether the pod has users of its own, among whom the version lets it be root.</summary>
    protected static bool HasOwnUsers(ReviewedPod pod, int minor) => minor >= 35 && pod.HostUsers == false;
}
