using Policies.Verification.Labels;
using Policies.Verification.Sets;

namespace Policies.Verification.Network.Rules;

/// <summary>Some of the other ends that a rule is about.</summary>
/// <param name="Line">The line on which it is written; 0 where it is not.</param>
public abstract record RulePeer(int Line)
{
    /// <summary>Everyone: pods, addresses, nodes.</summary>
    /// <param name="Line">The line of the rule, which names no peers.</param>
    public sealed record Anyone(int Line) : RulePeer(Line);

    /// <summary>Pods.</summary>
    /// <param name="Selection">Which.</param>
    /// <param name="Line">The line on which it is written.</param>
    public sealed record Pods(PodSelection Selection, int Line) : RulePeer(Line);

    /// <summary>Addresses.</summary>
    /// <param name="Set">Which.</param>
    /// <param name="MatchesPods">Whether pods with such an address are meant too; what has every address of a family has every pod's.</param>
    /// <param name="Line">The line on which it is written.</param>
    public sealed record Addresses(AddressSet Set, bool MatchesPods, int Line) : RulePeer(Line);

    /// <summary>Nodes, by the addresses of the Node objects.</summary>
    /// <param name="Selector">Which.</param>
    /// <param name="Line">The line on which it is written.</param>
    public sealed record Nodes(LabelSelector Selector, int Line) : RulePeer(Line);

    /// <summary>What Cilium calls by a name, such as <c>host</c>.</summary>
    /// <param name="Name">The entity.</param>
    /// <param name="Line">The line on which it is written.</param>
    public sealed record Entity(string Name, int Line) : RulePeer(Line);
}
