using Policies.Objects;

namespace Policies.Lowering;

/// <summary>Rights as the rules of a role.</summary>
public static class AccessRules
{
    /// <summary>Rights as rules; what is in one rule is multiplied out by Kubernetes, so each has one API group and one list of names.</summary>
    public static Sequence Of(IReadOnlyList<Right> rights)
    {
        var rules = new List<Node>();
        foreach (var right in rights)
        {
            var verbs = Sequence.OfTexts(right.Verbs.Select(verb => verb.Name));
            if (right.Urls.Count > 0)
            {
                rules.Add(Mapping.Of(("nonResourceURLs", Sequence.OfTexts(right.Urls)), ("verbs", verbs)));
            }

            foreach (var targets in Targets(right))
            {
                var (group, names) = (targets.First().Group, targets.First().Names);
                rules.Add(Mapping.Of(
                    ("apiGroups", Sequence.Of(group)),
                    ("resources", Sequence.OfTexts(targets.Select(target => target.Path).Distinct())),
                    ("resourceNames", names.Count == 0 ? null : Sequence.OfTexts(names)),
                    ("verbs", verbs)));
            }
        }

        return new(rules);
    }

    /// <summary>How many rules a right makes.</summary>
    public static int Count(Right right) => (right.Urls.Count > 0 ? 1 : 0) + Targets(right).Count();

    private static IEnumerable<IGrouping<string, ResourceTarget>> Targets(Right right) =>
        right.Targets.GroupBy(target => $"{target.Group}\n{string.Join("\n", target.Names)}", StringComparer.Ordinal);
}
