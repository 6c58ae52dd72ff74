using Policies.Verification.Admission.Pods;

namespace Policies.Verification.Admission.Checks;

/// <summary>Finds the containers of a pod of which something is true.</summary>
internal static class ContainersOf
{
    /// <summary>The names of those containers; null where there are none.</summary>
    public static List<string>? Where(ReviewedPod pod, Func<ReviewedContainer, bool> isSo)
    {
        List<string>? names = null;
        foreach (var container in pod.Containers)
        {
            if (isSo(container))
            {
                (names ??= []).Add(container.Name);
            }
        }

        return names;
    }
}
