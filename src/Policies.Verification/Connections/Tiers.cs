using Policies.Verification.Network.Rules;
using Policies.Verification.Sets;

namespace Policies.Verification.Connections;

/// <summary>The policies that select some pods for a direction, in the order in which they decide.</summary>
internal sealed class Tiers
{
    /// <summary>Says with which elements a rule matches which ports.</summary>
    public delegate IEnumerable<(ElementSet Elements, ConnectionSet Ports)> Matching(PolicyRule rule);

    public Tiers(Direction direction, IEnumerable<NetworkPolicy> policies)
    {
        Direction = direction;
        var all = policies.Where(policy => policy.Isolates(direction) || policy.Rules(direction).Count > 0).ToList();
        Admin = [.. all.Where(policy => policy.Tier == PolicyTier.Admin).OrderBy(policy => policy.Priority)];
        Namespace = [.. all.Where(policy => policy.Tier == PolicyTier.Namespace)];
        Baseline = [.. all.Where(policy => policy.Tier == PolicyTier.Baseline).OrderBy(policy => policy.Priority)];
    }

    public Direction Direction { get; }

    public IReadOnlyList<NetworkPolicy> Admin { get; }

    public IReadOnlyList<NetworkPolicy> Namespace { get; }

    public IReadOnlyList<NetworkPolicy> Baseline { get; }

    public bool IsIsolated => Namespace.Any(policy => policy.Isolates(Direction));

    /// <summary>What these policies allow with whom. Rules of a namespace's own policies only add up, so those with the same ports go as one.</summary>
    public IEnumerable<(ElementSet Elements, ConnectionSet Ports)> Decide(ElementSet everything, Matching matches)
    {
        var verdicts = new Partition<Verdict>(everything, Verdict.Undecided);
        InOrder(verdicts, Admin, matches);
        verdicts.Change(verdict => verdict.NextTier());
        Add(verdicts, RuleAction.Deny, matches);
        if (IsIsolated)
        {
            Add(verdicts, RuleAction.Allow, matches);
            verdicts.Change(verdict => verdict.Deny(ConnectionSet.All));
        }

        InOrder(verdicts, Baseline, matches);
        verdicts.Change(verdict => verdict.NextTier().Allow(ConnectionSet.All));
        return verdicts.Parts.Select(part => (part.Elements, part.Value.Allowed));
    }

    /// <summary>What a rule makes of what was decided before it.</summary>
    public static Verdict Decide(Verdict before, RuleAction action, ConnectionSet ports) => action switch
    {
        RuleAction.Allow => before.Allow(ports),
        RuleAction.Pass => before.Pass(ports),
        _ => before.Deny(ports),
    };

    private void InOrder(Partition<Verdict> verdicts, IReadOnlyList<NetworkPolicy> policies, Matching matches)
    {
        foreach (var rule in policies.SelectMany(policy => policy.Rules(Direction)))
        {
            foreach (var (elements, ports) in matches(rule))
            {
                verdicts.Change(elements, verdict => Decide(verdict, rule.Action, ports));
            }
        }
    }

    private void Add(Partition<Verdict> verdicts, RuleAction action, Matching matches)
    {
        var byPorts = new Dictionary<ConnectionSet, ElementSet>();
        foreach (var (elements, ports) in Namespace.SelectMany(policy => policy.Rules(Direction)).Where(rule => rule.Action == action).SelectMany(rule => matches(rule)))
        {
            byPorts[ports] = byPorts.TryGetValue(ports, out var others) ? others.Union(elements) : elements;
        }

        foreach (var (ports, elements) in byPorts)
        {
            verdicts.Change(elements, verdict => Decide(verdict, action, ports));
        }
    }
}
