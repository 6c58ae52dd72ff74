using Policies.Verification.Admission.Pods;

namespace Policies.Verification.Admission.Checks;

/// <summary>Refuses to switch off seccomp: in annotations, and in fields since there are any.</summary>
internal sealed class SeccompProfileBaseline() : PodSecurityCheck("seccompProfile_baseline", AdmissionLevel.Baseline)
{
    private const int FieldsAreKnown = 19;
    private const string PodAnnotation = "seccomp.security.alpha.kubernetes.io/pod";
    private const string ContainerAnnotation = "container.seccomp.security.alpha.kubernetes.io/";

    public override Refusal? Review(ReviewedPod pod, int minor) => minor < FieldsAreKnown ? Annotations(pod) : SeccompFields.ReviewTypes(pod);

    private static Refusal? Annotations(ReviewedPod pod)
    {
        if (pod.Annotations.Count == 0)
        {
            return null;
        }

        var forbidden = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var key in pod.Containers.Select(container => ContainerAnnotation + container.Name).Prepend(PodAnnotation))
        {
            if (pod.Annotations.TryGetValue(key, out var value) && !IsAllowed(value))
            {
                forbidden.Add($"{key}=\"{value}\"");
            }
        }

        return forbidden.Count > 0
            ? new("seccompProfile", $"forbidden {Wording.Counted("annotation", "annotations", forbidden.Count)} {string.Join(", ", forbidden)}")
            : null;
    }

    private static bool IsAllowed(string value) =>
        value is "runtime/default" or "docker/default" || value.StartsWith("localhost/", StringComparison.Ordinal);
}
