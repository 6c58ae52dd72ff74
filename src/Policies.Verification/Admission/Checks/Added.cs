using Policies.Verification.Admission.Pods;

namespace Policies.Verification.Admission.Checks;

/// <summary>The capabilities that containers add though they may not.</summary>
internal static class Added
{
    /// <summary>Whether a container adds others than those allowed, which are collected.</summary>
    public static bool Beyond(HashSet<string> allowed, ReviewedContainer container, SortedSet<string> others)
    {
        var has = false;
        foreach (var capability in container.AddedCapabilities)
        {
            if (!allowed.Contains(capability))
            {
                has = true;
                others.Add(capability);
            }
        }

        return has;
    }

    public static string Say(List<string> containers, SortedSet<string> capabilities) =>
        $"{Wording.Containers(containers)} must not include {Wording.Quoted(capabilities)} in securityContext.capabilities.add";
}
