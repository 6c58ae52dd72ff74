using Policies.Verification.Admission.Pods;

namespace Policies.Verification.Admission.Checks;

/// <summary>Refuses capabilities beyond those that container runtimes give.</summary>
internal sealed class CapabilitiesBaseline() : PodSecurityCheck("capabilities_baseline", AdmissionLevel.Baseline)
{
    private static readonly HashSet<string> Allowed =
    [
        "AUDIT_WRITE", "CHOWN", "DAC_OVERRIDE", "FOWNER", "FSETID", "KILL", "MKNOD", "NET_BIND_SERVICE", "SETFCAP", "SETGID", "SETPCAP", "SETUID", "SYS_CHROOT",
    ];

    public override Refusal? Review(ReviewedPod pod, int minor)
    {
        var added = new SortedSet<string>(StringComparer.Ordinal);
        var containers = ContainersOf.Where(pod, container => Added.Beyond(Allowed, container, added));
        return containers is null ? null : new("non-default capabilities", Added.Say(containers, added));
    }
}
