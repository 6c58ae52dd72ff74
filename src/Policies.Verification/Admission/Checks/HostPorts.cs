using System.Globalization;
using Policies.Verification.Admission.Pods;

namespace Policies.Verification.Admission.Checks;

/// <summary>Refuses ports of the host.</summary>
internal sealed class HostPorts() : PodSecurityCheck("hostPorts", AdmissionLevel.Baseline)
{
    public override Refusal? Review(ReviewedPod pod, int minor)
    {
        if (ContainersOf.Where(pod, container => container.HostPorts.Any(port => port != 0)) is not { } containers)
        {
            return null;
        }

        var ports = pod.Containers
            .SelectMany(container => container.HostPorts)
            .Where(port => port != 0)
            .Select(port => port.ToString(CultureInfo.InvariantCulture))
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToList();
        return new(
            "hostPort",
            $"{Wording.Containers(containers)} {Wording.Counted("uses", "use", containers.Count)} {Wording.Counted("hostPort", "hostPorts", ports.Count)} {string.Join(", ", ports)}");
    }
}
