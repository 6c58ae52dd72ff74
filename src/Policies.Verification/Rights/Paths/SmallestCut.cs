namespace Policies.Verification.Rights.Paths;

/// <summary>Finds the fewest rights of which each of several ways takes one, by branch and bound: exact, and quick where ways have little in common.</summary>
internal sealed class SmallestCut
{
    private readonly List<List<(AccessBinding Binding, AccessRule Rule)>> ways;
    private readonly Stack<(AccessBinding Binding, AccessRule Rule)> taken = new();
    private readonly HashSet<(AccessBinding Binding, AccessRule Rule)> left = [];
    private (AccessBinding Binding, AccessRule Rule)[]? best;

    private SmallestCut(IEnumerable<IReadOnlyList<AccessGrant>> ways) =>
        this.ways = [.. ways.Select(way => way.Select(Key).Distinct().ToList()).OrderBy(way => way.Count)];

    /// <summary>The rights, of which each way takes at least one.</summary>
    public static IReadOnlyList<AccessGrant> Of(IReadOnlyList<IReadOnlyList<AccessGrant>> ways)
    {
        var search = new SmallestCut(ways);
        search.Search();
        return [.. search.best!.Reverse().Select(key => ways.SelectMany(way => way).First(grant => Key(grant) == key))];
    }

    /// <summary>Whether two are one right: a rule by a binding, whoever has it.</summary>
    public static bool IsSame(AccessGrant one, AccessGrant other) => Key(one) == Key(other);

    private static (AccessBinding Binding, AccessRule Rule) Key(AccessGrant grant) => (grant.Binding, grant.Rule);

    private void Search()
    {
        var open = ways.Where(way => !way.Exists(taken.Contains)).ToList();
        if (best is not null && taken.Count + LeastFor(open) >= best.Length)
        {
            return;
        }

        if (open.Count == 0)
        {
            best = [.. taken];
            return;
        }

        // A right that one branch takes, the next ones leave.
        var tried = new List<(AccessBinding Binding, AccessRule Rule)>();
        foreach (var right in open[0].Where(right => !left.Contains(right)))
        {
            taken.Push(right);
            Search();
            taken.Pop();
            left.Add(right);
            tried.Add(right);
        }

        left.ExceptWith(tried);
    }

    // Ways without a right in common take one each.
    private static int LeastFor(List<List<(AccessBinding Binding, AccessRule Rule)>> open)
    {
        var seen = new HashSet<(AccessBinding Binding, AccessRule Rule)>();
        var least = 0;
        foreach (var way in open)
        {
            if (!way.Exists(seen.Contains))
            {
                seen.UnionWith(way);
                least++;
            }
        }

        return least;
    }
}
