using Policies.Verification.Admission.Pods;

namespace Policies.Verification.Admission.Checks;

/// <summary>Refuses an unmasked /proc, of pods with users of their own too.</summary>
internal sealed class ProcMountRestricted() : PodSecurityCheck("procMount_restricted", AdmissionLevel.Restricted, since: 35, overrides: "procMount")
{
    public override Refusal? Review(ReviewedPod pod, int minor) => MaskedProc.Review(pod);
}
