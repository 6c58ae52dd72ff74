namespace Policies.Verification.Admission.Checks;

/// <summary>No process runs in the host's own namespace on Windows.</summary>
internal sealed class WindowsHostProcess() : PodSecurityCheck("windowsHostProcess", AdmissionLevel.Baseline)
{
    public override string? Fault(ReviewedPod pod, StandardVersion version) =>
        pod.OwnersWhere(context => context.MappingAt("windowsOptions").FlagAt("hostProcess") == true) is { } owners ? $"hostProcess is true ({owners})" : null;
}
