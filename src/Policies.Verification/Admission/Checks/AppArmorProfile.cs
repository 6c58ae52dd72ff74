using Policies.Verification.Admission.Pods;

namespace Policies.Verification.Admission.Checks;

/// <summary>Refuses AppArmor profiles other than the runtime's and those of the node, in fields and in the annotations that came before.</summary>
internal sealed class AppArmorProfile() : PodSecurityCheck("appArmorProfile", AdmissionLevel.Baseline)
{
    private const string Annotation = "container.apparmor.security.beta.kubernetes.io/";

    public override Refusal? Review(ReviewedPod pod, int minor)
    {
        var values = new SortedSet<string>(StringComparer.Ordinal);
        var isPod = IsForbidden(pod.Security.AppArmorType, values);
        var containers = ContainersOf.Where(pod, container => IsForbidden(container.Security.AppArmorType, values));
        var annotations = pod.Annotations
            .Where(annotation => annotation.Key.StartsWith(Annotation, StringComparison.Ordinal) && !IsAllowed(annotation.Value))
            .Select(annotation => $"{annotation.Key}=\"{annotation.Value}\"")
            .Order(StringComparer.Ordinal)
            .ToList();
        if (!isPod && containers is null && annotations.Count == 0)
        {
            return null;
        }

        List<string> setters = [];
        if (isPod || containers is not null)
        {
            setters.Add(Wording.Setters(isPod, containers ?? []));
        }

        if (annotations.Count > 0)
        {
            setters.Add(Wording.Counted("annotation", "annotations", annotations.Count));
        }

        var all = values.Concat(annotations).ToList();
        return new(
            Wording.Counted("forbidden AppArmor profile", "forbidden AppArmor profiles", all.Count),
            $"{string.Join(" and ", setters)} must not set AppArmor profile type to {Wording.Quoted(all)}");
    }

    private static bool IsForbidden(string? type, SortedSet<string> values) =>
        type is not (null or "RuntimeDefault" or "Localhost") && (values.Add(type) || true);

    private static bool IsAllowed(string annotation) =>
        annotation is "" or "runtime/default" || annotation.StartsWith("localhost/", StringComparison.Ordinal);
}
