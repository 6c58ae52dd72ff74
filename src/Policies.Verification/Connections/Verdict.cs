using Policies.Verification.Sets;

namespace Policies.Verification.Connections;

/// <summary>What has been decided about connections in one direction, tier by tier.</summary>
/// <param name="Allowed">What is let through.</param>
/// <param name="Open">What this tier has not decided yet.</param>
/// <param name="Passed">What this tier leaves to the next.</param>
internal sealed record Verdict(ConnectionSet Allowed, ConnectionSet Open, ConnectionSet Passed)
{
    public static Verdict Undecided { get; } = new(ConnectionSet.None, ConnectionSet.All, ConnectionSet.None);

    public Verdict Allow(ConnectionSet ports) => this with { Allowed = Allowed.Union(Open.Intersect(ports)), Open = Open.Except(ports) };

    public Verdict Deny(ConnectionSet ports) => this with { Open = Open.Except(ports) };

    public Verdict Pass(ConnectionSet ports) => this with { Passed = Passed.Union(Open.Intersect(ports)), Open = Open.Except(ports) };

    /// <summary>The next tier decides about what this one left or passed on.</summary>
    public Verdict NextTier() => this with { Open = Open.Union(Passed), Passed = ConnectionSet.None };
}
