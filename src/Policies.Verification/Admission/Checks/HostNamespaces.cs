namespace Policies.Verification.Admission.Checks;

/// <summary>No namespace of the host is shared.</summary>
internal sealed class HostNamespaces() : PodSecurityCheck("hostNamespaces", AdmissionLevel.Baseline)
{
    private static readonly string[] Flags = ["hostNetwork", "hostPID", "hostIPC"];

    public override string? Fault(ReviewedPod pod, StandardVersion version)
    {
        var shared = Flags.Where(flag => pod.Spec.FlagAt(flag) == true).ToList();
        return shared.Count == 0 ? null : $"{string.Join(", ", shared)} {(shared.Count == 1 ? "is" : "are")} true";
    }
}
