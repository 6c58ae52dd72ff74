using Policies.Manifests;
using Policies.Verification.Connections;
using Policies.Verification.Network;
using Policies.Verification.Network.Rules;

namespace Policies.Verification.Queries;

/// <summary>
/// Finds policies and rules that change nothing for anyone whom they could be about (POL1026), sets that keep nobody from anything (POL1027) and
/// rules that are never asked (POL1035). All that is found can be removed at once.
/// </summary>
public sealed class Redundancy
{
    private readonly HashSet<object> gone = [];
    private readonly ILookup<NetworkPolicy, DirectionCase> casesOf;

    private Redundancy(ILookup<NetworkPolicy, DirectionCase> casesOf) => this.casesOf = casesOf;

    /// <summary>What is found, in the order of files and lines.</summary>
    /// <exception cref="TooManyClassesException">The policies tell apart more sorts of pods than can be looked at.</exception>
    public static IReadOnlyList<PolicyFinding> Find(NetworkModel model)
    {
        var policies = model.Policies;
        if (policies.Count == 0)
        {
            return [];
        }

        var cases = Cases(new Population(model).Under(model));
        if (cases.TrueForAll(one => one.IsOpen))
        {
            return [FindingText.VacuousSet(policies)];
        }

        // Policies of one namespace decide about no pods of another, unless some are of the whole cluster. The last of several that say the same is the one that is told.
        var casesOf = cases.SelectMany(one => one.Policies.Select(policy => (Policy: policy, Case: one))).ToLookup(one => one.Policy, one => one.Case);
        var areApart = policies.All(policy => policy.Namespace is not null);
        var places = new Dictionary<Manifest, int>(policies.Select((policy, place) => KeyValuePair.Create(policy.Source, place)), ReferenceEqualityComparer.Instance);
        return
        [
            .. policies.Reverse()
                .GroupBy(policy => areApart ? policy.Namespace : null, StringComparer.Ordinal)
                .AsParallel().AsOrdered()
                .SelectMany(together => together.SelectMany(new Redundancy(casesOf).Of))
                .AsSequential()
                .OrderBy(finding => finding.File, StringComparer.Ordinal).ThenBy(finding => finding.Line).ThenByDescending(finding => places[finding.Source]),
        ];
    }

    private static List<DirectionCase> Cases(NetworkModel model)
    {
        var namespaces = model.Namespaces.ToDictionary(one => one.Name, StringComparer.Ordinal);
        var classes = new PodClasses(model.Policies);
        foreach (var (workload, pod) in model.Workloads.SelectMany(workload => workload.Pods, (workload, pod) => (workload, pod)))
        {
            classes.ClassOf(namespaces[workload.Namespace], pod);
        }

        var universe = new Universe(classes.Classes, model);
        var evaluation = new Evaluation(universe, classes.Classes, model.Policies);
        return
        [
            .. new[] { evaluation.Ingress, evaluation.Egress }
                .SelectMany(judged => judged.Zip(classes.Classes).DistinctBy(one => one.First.Tiers))
                .Select(one => new DirectionCase(universe, evaluation.Matches, one.First.Tiers, one.Second)),
        ];
    }

    private IEnumerable<PolicyFinding> Of(NetworkPolicy policy)
    {
        var about = casesOf[policy].ToList();
        if (about.Count == 0)
        {
            yield break;
        }

        if (about.TrueForAll(one => one.IsSameWithout(policy)))
        {
            if (IsDenyOfItsOwn(policy, about))
            {
                yield break;
            }

            Remove(policy, about);
            yield return FindingText.RedundantPolicy(policy, [.. Rules(policy).SelectMany(rule => Meeting(rule, about)).Where(rule => rule.Policy != policy).Distinct()]);
            yield break;
        }

        foreach (var rule in Rules(policy).Reverse())
        {
            if (Of(rule, about) is { } finding)
            {
                Remove(rule, about);
                yield return finding;
            }
        }
    }

    private void Remove(object removed, List<DirectionCase> about)
    {
        gone.Add(removed);
        about.ForEach(one => one.Remove(removed));
    }

    // A policy without rules says that what no other allows is denied; that stays true on the day on which the others go, or select fewer pods.
    private bool IsDenyOfItsOwn(NetworkPolicy policy, List<DirectionCase> about) =>
        IsDeny(policy) && !about.TrueForAll(one => !policy.Isolates(one.Direction)
            || one.Policies.Any(other => other != policy && !gone.Contains(other) && IsDeny(other) && other.Isolates(one.Direction) && other.Subject.Equals(policy.Subject)));

    private static bool IsDeny(NetworkPolicy policy) => policy is { Tier: PolicyTier.Namespace, Ingress.Count: 0, Egress.Count: 0 };

    // A rule that matches nothing at all is no matter of others: that its selector matches nothing is said elsewhere.
    private PolicyFinding? Of(PolicyRule rule, List<DirectionCase> about)
    {
        var matching = about.Where(one => one.Direction == rule.Direction && one.Matches(rule).Count > 0).ToList();
        if (matching.Count == 0 || KeepsIsolating(rule))
        {
            return null;
        }

        if (!matching.Exists(one => one.IsReached(rule)))
        {
            return FindingText.UnreachableRule(rule, [.. Meeting(rule, matching).Where(other => matching.Exists(one => one.Before(rule).Contains(other)))]);
        }

        return matching.TrueForAll(one => one.IsSameWithout(rule)) ? FindingText.RedundantRule(rule, [.. Meeting(rule, matching)]) : null;
    }

    // The last rule of a direction may be what isolates the pods: for egress without policyTypes, and wherever Cilium's policies isolate.
    private bool KeepsIsolating(PolicyRule rule) =>
        rule.Policy.IsolatesByRules(rule.Direction) && rule.Policy.Rules(rule.Direction).All(other => other == rule || gone.Contains(other));

    private static IEnumerable<PolicyRule> Rules(NetworkPolicy policy) => policy.Ingress.Concat(policy.Egress);

    // The rules that speak of something that this one speaks of too.
    private IEnumerable<PolicyRule> Meeting(PolicyRule rule, IEnumerable<DirectionCase> about) => about
        .Where(one => one.Direction == rule.Direction)
        .SelectMany(one => one.Rules.Where(other => other != rule && !gone.Contains(other) && !gone.Contains(other.Policy) && one.Matches(other).Any(theirs =>
            one.Matches(rule).Any(ours => !ours.Elements.Intersect(theirs.Elements).IsEmpty && !ours.Ports.Intersect(theirs.Ports).IsEmpty))))
        .Distinct();
}
