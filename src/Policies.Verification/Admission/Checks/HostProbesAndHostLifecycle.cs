using Policies.Verification.Admission.Pods;

namespace Policies.Verification.Admission.Checks;

/// <summary>Refuses probes and lifecycle handlers that make the kubelet call another host than the pod.</summary>
internal sealed class HostProbesAndHostLifecycle() : PodSecurityCheck("hostProbesAndHostLifecycle", AdmissionLevel.Baseline, since: 34)
{
    public override Refusal? Review(ReviewedPod pod, int minor)
    {
        var hosts = new SortedSet<string>(StringComparer.Ordinal);
        var containers = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var container in pod.Containers)
        {
            if (container.ProbedHosts.Count > 0)
            {
                containers.Add(container.Name);
                hosts.UnionWith(container.ProbedHosts);
            }
        }

        return containers.Count > 0
            ? new(
                "probe or lifecycle host",
                $"{Wording.Containers(containers)} {Wording.Counted("uses", "use", containers.Count)} {Wording.Counted("probe or lifecycle host", "probe or lifecycle hosts", hosts.Count)} {Wording.Quoted(hosts)}")
            : null;
    }
}
