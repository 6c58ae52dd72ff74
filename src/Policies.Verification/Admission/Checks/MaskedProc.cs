using Policies.Verification.Admission.Pods;

namespace Policies.Verification.Admission.Checks;

/// <summary>What is asked of <c>procMount</c>: that parts of /proc stay masked.</summary>
internal static class MaskedProc
{
    public static Refusal? Review(ReviewedPod pod)
    {
        var types = new SortedSet<string>(StringComparer.Ordinal);
        var containers = ContainersOf.Where(pod, container => container.ProcMount is { } type and not "Default" && (types.Add(type) || true));
        return containers is null
            ? null
            : new("procMount", $"{Wording.Containers(containers)} must not set securityContext.procMount to {Wording.Quoted(types)}");
    }
}
