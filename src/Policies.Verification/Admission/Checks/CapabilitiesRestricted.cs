using Policies.Verification.Admission.Pods;

namespace Policies.Verification.Admission.Checks;

/// <summary>Demands that containers drop all capabilities, and lets them add only that of binding low ports.</summary>
internal sealed class CapabilitiesRestricted() : PodSecurityCheck("capabilities_restricted", AdmissionLevel.Restricted, since: 22, overrides: "capabilities_baseline")
{
    private static readonly HashSet<string> Allowed = ["NET_BIND_SERVICE"];

    public override Refusal? Review(ReviewedPod pod, int minor)
    {
        if (IsWindows(pod, minor))
        {
            return null;
        }

        var added = new SortedSet<string>(StringComparer.Ordinal);
        var keeping = ContainersOf.Where(pod, container => !container.DroppedCapabilities.Contains("ALL"));
        var adding = ContainersOf.Where(pod, container => Added.Beyond(Allowed, container, added));
        var dropped = keeping is null ? null : $"{Wording.Containers(keeping)} must set securityContext.capabilities.drop=[\"ALL\"]";
        var says = adding is null ? null : Added.Say(adding, added);
        return (dropped, says) switch
        {
            (null, null) => null,
            (not null, not null) => new("unrestricted capabilities", $"{dropped}; {says}"),
            _ => new("unrestricted capabilities", (dropped ?? says)!),
        };
    }
}
