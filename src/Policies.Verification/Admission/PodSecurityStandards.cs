using Policies.Verification.Admission.Checks;
using Policies.Verification.Admission.Pods;
using Policies.Verification.Workloads;

namespace Policies.Verification.Admission;

/// <summary>The Pod Security Standards as Kubernetes' admission applies them, every level and version.</summary>
public static class PodSecurityStandards
{
    // The last version in which a check changed; what comes later means the same.
    private const int NewestMinor = 37;

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

    private static readonly PodSecurityCheck[][] Baseline = OfEachVersion(AdmissionLevel.Baseline);
    private static readonly PodSecurityCheck[][] Restricted = OfEachVersion(AdmissionLevel.Restricted);

    /// <summary>What a level of a version holds against a pod: baseline's checks first, then restricted's; none where it is let in.</summary>
    /// <exception cref="MalformedPodException">The pod holds a value that Kubernetes cannot decode.</exception>
    public static IReadOnlyList<CheckFailure> Review(PodTemplate pod, AdmissionLevel level, StandardVersion version) => Review(PodDecoder.Decode(pod), new(level, version));

    /// <summary>The same of a pod that was decoded.</summary>
    internal static IReadOnlyList<CheckFailure> Review(ReviewedPod pod, AdmissionStandard standard)
    {
        var minor = Math.Clamp(standard.Version.Minor, 0, NewestMinor);
        List<CheckFailure>? failures = null;
        foreach (var check in ChecksOf(standard.Level, minor))
        {
            if (check.Review(pod, minor) is { } refusal)
            {
                (failures ??= []).Add(new(check.Name, refusal.ToString()));
            }
        }

        return failures is null ? [] : failures;
    }

    private static PodSecurityCheck[] ChecksOf(AdmissionLevel level, int minor) => level switch
    {
        AdmissionLevel.Privileged => [],
        AdmissionLevel.Baseline => Baseline[minor],
        _ => Restricted[minor],
    };

    private static PodSecurityCheck[][] OfEachVersion(AdmissionLevel level) =>
        [.. Enumerable.Range(0, NewestMinor + 1).Select(minor => OfVersion(level, minor))];

    private static PodSecurityCheck[] OfVersion(AdmissionLevel level, int minor)
    {
        var known = All.Where(check => check.Level <= level && check.Since <= minor).ToList();
        return [.. known.Where(check => !known.Exists(other => other.Overrides == check.Name))];
    }
}
