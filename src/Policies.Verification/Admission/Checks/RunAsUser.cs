namespace Policies.Verification.Admission.Checks;

/// <summary>Nothing runs as user 0.</summary>
internal sealed class RunAsUser() : PodSecurityCheck("runAsUser", AdmissionLevel.Restricted, since: 23)
{
    public override string? Fault(ReviewedPod pod, StandardVersion version) =>
        version.Minor >= 35 && pod.HasOwnUsers ? null
        : pod.OwnersWhere(context => context.NumberAt("runAsUser") == 0) is { } owners ? $"runAsUser is 0 ({owners})"
        : null;
}
