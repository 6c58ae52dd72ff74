using Policies.Verification.Connections;
using Policies.Verification.Network.Rules;
using Policies.Verification.Sets;

namespace Policies.Verification.Queries;

/// <summary>One sort of pods in one direction: the policies that decide about it, and what would come of it without some of them.</summary>
internal sealed class DirectionCase(Universe universe, RuleMatches matches, Tiers tiers, PodClass pods)
{
    private readonly Dictionary<PolicyRule, List<(ElementSet Elements, ConnectionSet Ports)>> matched = [];

    public Direction Direction => tiers.Direction;

    public IEnumerable<NetworkPolicy> Policies => tiers.Admin.Concat(tiers.Namespace).Concat(tiers.Baseline);

    /// <summary>Whether everything is allowed.</summary>
    public bool IsOpen(ISet<object> without) => Decide(without) is { Count: 1 } all && all.ContainsKey(ConnectionSet.All);

    /// <summary>Whether the pods may do the same where some policies and rules more are gone.</summary>
    public bool IsSame(ISet<object> without, object alsoWithout) => Same(Decide(without), Decide(new HashSet<object>(without) { alsoWithout }));

    /// <summary>What a rule matches; nothing where it is about others.</summary>
    public IReadOnlyList<(ElementSet Elements, ConnectionSet Ports)> Matches(PolicyRule rule)
    {
        if (!matched.TryGetValue(rule, out var found))
        {
            matched.Add(rule, found = [.. matches.Of(rule, pods).Where(match => !match.Elements.IsEmpty && !match.Ports.IsEmpty)]);
        }

        return found;
    }

    /// <summary>Whether something that a rule matches is still open when it is asked.</summary>
    public bool IsReached(PolicyRule rule, ISet<object> without)
    {
        var verdicts = new Partition<Verdict>(universe.Everything(), Verdict.Undecided);
        var before = Before(rule).Where(earlier => !IsGone(earlier, without)).ToLookup(earlier => earlier.Policy.Tier);
        Apply(verdicts, before[PolicyTier.Admin]);
        if (rule.Policy.Tier != PolicyTier.Admin)
        {
            verdicts.Change(verdict => verdict.NextTier());
            Apply(verdicts, before[PolicyTier.Baseline]);
        }

        var isPassedBy = rule.Policy.Tier == PolicyTier.Baseline && tiers.IsIsolated;
        return !isPassedBy && Matches(rule).Any(match => verdicts.Parts.Any(part => !part.Elements.Intersect(match.Elements).IsEmpty && !part.Value.Open.Intersect(match.Ports).IsEmpty));
    }

    /// <summary>The rules that are asked before a rule, of its own tier or of an earlier one; rules of a namespace's policies are asked all at once.</summary>
    public IEnumerable<PolicyRule> Before(PolicyRule rule) => rule.Policy.Tier switch
    {
        PolicyTier.Admin => Ordered(tiers.Admin).TakeWhile(earlier => earlier != rule),
        PolicyTier.Namespace => Ordered(tiers.Admin),
        _ => Ordered(tiers.Admin).Concat(Ordered(tiers.Baseline).TakeWhile(earlier => earlier != rule)),
    };

    /// <summary>All rules that decide about the pods.</summary>
    public IEnumerable<PolicyRule> Rules => Policies.SelectMany(policy => policy.Rules(Direction));

    private static bool IsGone(PolicyRule rule, ISet<object> without) => without.Contains(rule) || without.Contains(rule.Policy);

    private IEnumerable<PolicyRule> Ordered(IEnumerable<NetworkPolicy> policies) => policies.SelectMany(policy => policy.Rules(Direction));

    private void Apply(Partition<Verdict> verdicts, IEnumerable<PolicyRule> rules)
    {
        foreach (var rule in rules)
        {
            foreach (var (elements, ports) in Matches(rule))
            {
                verdicts.Change(elements, verdict => Tiers.Decide(verdict, rule.Action, ports));
            }
        }
    }

    private Dictionary<ConnectionSet, ElementSet> Decide(ISet<object> without)
    {
        var left = new Tiers(Direction, Policies.Where(policy => !without.Contains(policy)));
        var decided = new Dictionary<ConnectionSet, ElementSet>();
        foreach (var (elements, ports) in left.Decide(universe.Everything(), rule => without.Contains(rule) ? [] : Matches(rule)))
        {
            decided[ports] = decided.TryGetValue(ports, out var others) ? others.Union(elements) : elements;
        }

        return decided;
    }

    private static bool Same(Dictionary<ConnectionSet, ElementSet> one, Dictionary<ConnectionSet, ElementSet> other) =>
        one.Count == other.Count && one.All(part => other.TryGetValue(part.Key, out var elements) && part.Value.Except(elements).IsEmpty && elements.Except(part.Value).IsEmpty);
}
