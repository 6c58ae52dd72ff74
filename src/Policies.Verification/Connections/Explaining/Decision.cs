using System.Globalization;
using Policies.Verification.Network.Rules;
using Policies.Verification.Sets;

namespace Policies.Verification.Connections.Explaining;

/// <summary>Something that is decided about a connection at one of its ends.</summary>
/// <param name="Kind">How it is decided.</param>
/// <param name="Policy">The policy that decides; null where none does.</param>
/// <param name="Rule">Its rule; null where it is the policy as a whole, or none.</param>
/// <param name="Ports">The ports that it decides about.</param>
public sealed record Decision(DecisionKind Kind, NetworkPolicy? Policy, PolicyRule? Rule, ConnectionSet Ports)
{
    /// <summary>Where that is written: file and line; null where it is nowhere.</summary>
    public string? Place => Policy is null ? null : string.Create(CultureInfo.InvariantCulture, $"{Rule?.File ?? Policy.Source.File}:{Rule?.Line ?? Policy.Source.Line}");

    /// <summary>As in <c>TCP 80 allowed by NetworkPolicy shop/web ingress[0] (web.yaml:12)</c>.</summary>
    public override string ToString() => Kind switch
    {
        DecisionKind.Allowed => $"{Ports} allowed by {Policy} {Rule} ({Place})",
        DecisionKind.Denied => $"{Ports} denied by {Policy} {Rule} ({Place})",
        DecisionKind.Passed => $"{Ports} passed on by {Policy} {Rule} ({Place})",
        DecisionKind.Isolated => $"{Ports} denied: {Policy} isolates these pods, and none of its rules allows it ({Place})",
        _ => $"{Ports} allowed: no policy decides",
    };
}
