using Policies.Verification.Admission.Checks;
using Policies.Verification.Workloads;

namespace Policies.Verification.Admission;

/// <summary>The Pod Security Standards as Kubernetes' admission applies them, every level and version.</summary>
public static class PodSecurityStandards
{
    private static readonly PodSecurityCheck[] All =
    [
        new AppArmorProfile(),
        new CapabilitiesBaseline(),
        new HostNamespaces(),
        new HostPathVolumes(),
        new HostPorts(),
        new HostProbesAndHostLifecycle(),
        new Privileged(),
        new ProcMount(),
        new SeccompProfileBaseline(),
        new SeLinuxOptions(),
        new Sysctls(),
        new WindowsHostProcess(),
        new AllowPrivilegeEscalation(),
        new CapabilitiesRestricted(),
        new ProcMountRestricted(),
        new RestrictedVolumes(),
        new RunAsNonRoot(),
        new RunAsUser(),
        new SeccompProfileRestricted(),
    ];

    /// <summary>What a level of a version holds against a pod: baseline's checks first, then restricted's; none where it is let in.</summary>
    /// <exception cref="MalformedPodException">The pod holds a value that Kubernetes cannot decode.</exception>
    public static IReadOnlyList<CheckFailure> Review(PodTemplate pod, AdmissionLevel level, StandardVersion version)
    {
        if (level == AdmissionLevel.Privileged)
        {
            return [];
        }

        var reviewed = new ReviewedPod(pod);
        var checks = All.Where(check => check.Level <= level && version.Minor >= check.Since).ToList();
        var failures = new List<CheckFailure>();
        foreach (var check in checks)
        {
            if (!checks.Exists(other => other.Overrides == check.Name) && check.Fault(reviewed, version) is { } fault)
            {
                failures.Add(new(check.Name, fault));
            }
        }

        return failures;
    }
}
