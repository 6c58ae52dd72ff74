using Policies.Verification.Admission.Pods;

namespace Policies.Verification.Admission.Checks;

/// <summary>Refuses the network, processes and shared memory of the host.</summary>
internal sealed class HostNamespaces() : PodSecurityCheck("hostNamespaces", AdmissionLevel.Baseline)
{
    public override Refusal? Review(ReviewedPod pod, int minor)
    {
        if (!pod.HostIpc && !pod.HostNetwork && !pod.HostPid)
        {
            return null;
        }

        var named = new[] { ("hostIPC", pod.HostIpc), ("hostNetwork", pod.HostNetwork), ("hostPID", pod.HostPid) };
        return new("host namespaces", string.Join(", ", named.Where(each => each.Item2).Select(each => each.Item1)));
    }
}
