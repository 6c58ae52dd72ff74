namespace Policies.Verification.Admission.Checks;

/// <summary>The usual parts of /proc are masked, whoever the pod's users are.</summary>
internal sealed class ProcMountRestricted() : PodSecurityCheck("procMount_restricted", AdmissionLevel.Restricted, since: 35, overrides: "procMount")
{
    public override string? Fault(ReviewedPod pod, StandardVersion version) => ProcMount.Unmasked(pod);
}
