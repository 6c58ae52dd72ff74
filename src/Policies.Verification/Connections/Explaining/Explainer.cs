using Policies.Verification.Network.Rules;
using Policies.Verification.Sets;

namespace Policies.Verification.Connections.Explaining;

/// <summary>Goes through the policies on one end in the order in which they decide, and notes what each decides about the other end.</summary>
internal sealed class Explainer(IReadOnlyList<PodClass> pods, RuleMatches matches)
{
    /// <summary>What is decided about connections between some pods and another element.</summary>
    public IEnumerable<Decision> Explain(Tiers tiers, int subject, int other)
    {
        var decisions = new List<Decision>();
        var verdict = InOrder(tiers.Admin, tiers.Direction, Verdict.Undecided).NextTier();
        foreach (var (rule, ports) in Matching(tiers.Namespace, RuleAction.Deny))
        {
            Note(DecisionKind.Denied, rule, verdict.Open.Intersect(ports));
            verdict = verdict.Deny(ports);
        }

        if (tiers.IsIsolated)
        {
            var open = verdict.Open;
            foreach (var (rule, ports) in Matching(tiers.Namespace, RuleAction.Allow))
            {
                Note(DecisionKind.Allowed, rule, open.Intersect(ports));
                verdict = verdict.Allow(ports);
            }

            foreach (var policy in tiers.Namespace.Where(policy => policy.Isolates(tiers.Direction) && !verdict.Open.IsEmpty))
            {
                decisions.Add(new(DecisionKind.Isolated, policy, null, verdict.Open));
            }

            verdict = verdict.Deny(ConnectionSet.All);
        }

        verdict = InOrder(tiers.Baseline, tiers.Direction, verdict).NextTier();
        if (!verdict.Open.IsEmpty)
        {
            decisions.Add(new(DecisionKind.ByDefault, null, null, verdict.Open));
        }

        return decisions;

        Verdict InOrder(IReadOnlyList<NetworkPolicy> policies, Direction direction, Verdict before)
        {
            var after = before;
            foreach (var rule in policies.SelectMany(policy => policy.Rules(direction)))
            {
                var ports = Match(rule);
                Note(Kind(rule.Action), rule, after.Open.Intersect(ports));
                after = Tiers.Decide(after, rule.Action, ports);
            }

            return after;
        }

        IEnumerable<(PolicyRule Rule, ConnectionSet Ports)> Matching(IReadOnlyList<NetworkPolicy> policies, RuleAction action) =>
            policies.SelectMany(policy => policy.Rules(tiers.Direction)).Where(rule => rule.Action == action).Select(rule => (rule, Match(rule)));

        ConnectionSet Match(PolicyRule rule) => matches.Of(rule, pods[subject])
            .Where(match => match.Elements.Contains(other))
            .Aggregate(ConnectionSet.None, (all, match) => all.Union(match.Ports));

        void Note(DecisionKind kind, PolicyRule rule, ConnectionSet ports)
        {
            if (!ports.IsEmpty)
            {
                decisions.Add(new(kind, rule.Policy, rule, ports));
            }
        }
    }

    private static DecisionKind Kind(RuleAction action) => action switch
    {
        RuleAction.Allow => DecisionKind.Allowed,
        RuleAction.Pass => DecisionKind.Passed,
        _ => DecisionKind.Denied,
    };
}
