using Policies.Verification.Admission.Pods;

namespace Policies.Verification.Admission.Checks;

/// <summary>Refuses an unmasked /proc, but of pods with users of their own.</summary>
internal sealed class ProcMount() : PodSecurityCheck("procMount", AdmissionLevel.Baseline)
{
    public override Refusal? Review(ReviewedPod pod, int minor) => HasOwnUsers(pod, minor) ? null : MaskedProc.Review(pod);
}
