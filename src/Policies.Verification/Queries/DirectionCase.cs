using Policies.Verification.Connections;
using Policies.Verification.Network.Rules;
using Policies.Verification.Sets;

namespace Policies.Verification.Queries;

/// <summary>One sort of pods in one direction: the policies that decide about it, and what would come of it without some of them.</summary>
internal sealed class DirectionCase
{
    private readonly Universe universe;
    private readonly Tiers tiers;
    private readonly HashSet<object> gone = [];
    private readonly Dictionary<PolicyRule, List<(ElementSet Elements, ConnectionSet Ports)>> matched;
    private Dictionary<ConnectionSet, ElementSet>? decided;

    public DirectionCase(Universe universe, RuleMatches matches, Tiers tiers, PodClass pods)
    {
        (this.universe, this.tiers) = (universe, tiers);
        matched = Rules.ToDictionary(rule => rule, rule => matches.Of(rule, pods).Where(match => !match.Elements.IsEmpty && !match.Ports.IsEmpty).ToList());
    }

    public Direction Direction => tiers.Direction;

    public IEnumerable<NetworkPolicy> Policies => tiers.Admin.Concat(tiers.Namespace).Concat(tiers.Baseline);

    /// <summary>All rules that decide about the pods.</summary>
    public IEnumerable<PolicyRule> Rules => Policies.SelectMany(policy => policy.Rules(Direction));

    /// <summary>Whether everything is allowed.</summary>
    public bool IsOpen => Decided is { Count: 1 } all && all.ContainsKey(ConnectionSet.All);

    private Dictionary<ConnectionSet, ElementSet> Decided => decided ??= Decide(gone);

    /// <summary>Takes a policy or a rule away, for all questions that follow.</summary>
    public void Remove(object removed)
    {
        gone.Add(removed);
        decided = null;
    }

    /// <summary>Whether the pods may do the same without a policy or a rule.</summary>
    public bool IsSameWithout(object removed) => Same(Decided, Decide([.. gone, removed]));

    /// <summary>What one of the rules matches.</summary>
    public IReadOnlyList<(ElementSet Elements, ConnectionSet Ports)> Matches(PolicyRule rule) => matched[rule];

    /// <summary>Whether something that a rule matches is still open when it is asked.</summary>
    public bool IsReached(PolicyRule rule)
    {
        var verdicts = new Partition<Verdict>(universe.Everything(), Verdict.Undecided);
        var before = Before(rule).Where(earlier => !gone.Contains(earlier) && !gone.Contains(earlier.Policy)).ToLookup(earlier => earlier.Policy.Tier);
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

    private Dictionary<ConnectionSet, ElementSet> Decide(HashSet<object> without)
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
