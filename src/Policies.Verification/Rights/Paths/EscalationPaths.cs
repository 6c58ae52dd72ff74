using Policies.Manifests;

namespace Policies.Verification.Rights.Paths;

/// <summary>
/// How subjects could become more than they are: steps from one subject to another, or to a target, by the rights that each has. What a subject
/// already is counts as no path.
/// </summary>
public sealed class EscalationPaths
{
    private readonly Dictionary<AccessSubject, IReadOnlyList<EscalationHop>> steps = [];
    private readonly Capabilities capabilities;

    /// <summary>Reads rights, service accounts and namespaces.</summary>
    /// <param name="manifests">The objects of one cluster.</param>
    public EscalationPaths(IReadOnlyList<Manifest> manifests)
    {
        Model = RightsModel.Of(manifests);
        capabilities = new(Model, manifests);
        Subjects = [.. Model.Bindings.Where(binding => !binding.IsBuiltIn).SelectMany(binding => binding.Subjects).Distinct()
            .OrderBy(subject => subject.Kind, StringComparer.Ordinal).ThenBy(subject => subject.Namespace, StringComparer.Ordinal).ThenBy(subject => subject.Name, StringComparer.Ordinal)];
    }

    /// <summary>Who may do what.</summary>
    public RightsModel Model { get; }

    /// <summary>The subjects that the input binds, sorted.</summary>
    public IReadOnlyList<AccessSubject> Subjects { get; }

    /// <summary>The shortest path of a subject to each target that it could reach, the worst target first.</summary>
    public IReadOnlyList<EscalationPath> From(AccessSubject subject)
    {
        // Who may do everything has nothing to become.
        if (IsAlready(subject, EscalationTarget.ClusterAdmin))
        {
            return [];
        }

        var found = new Dictionary<EscalationTarget, EscalationPath>();
        foreach (var path in Walk(subject, []))
        {
            found.TryAdd(path.To, path);
        }

        return [.. found.Values.Where(path => !IsAlready(subject, path.To)).OrderBy(path => path.To.Kind).ThenBy(path => path.To.Namespace, StringComparer.Ordinal)];
    }

    /// <summary>
    /// The smallest set of rights without which a subject no longer reaches a target: each is a binding of the input with one of its rules. Of several
    /// as small, the one found first; empty where what everyone has by themselves is enough.
    /// </summary>
    public IReadOnlyList<AccessGrant> Cut(AccessSubject subject, EscalationTarget target)
    {
        // Ways are only looked for as long as the smallest set that cuts those found leaves another.
        var ways = new List<IReadOnlyList<AccessGrant>>();
        while (true)
        {
            var cut = SmallestCut.Of(ways);
            if (Shortest(subject, target, cut) is not { } way)
            {
                return cut;
            }

            IReadOnlyList<AccessGrant> rights = [.. way.Hops.SelectMany(hop => hop.With).Where(grant => !grant.Binding.IsBuiltIn)];
            if (rights.Count == 0)
            {
                return [];
            }

            ways.Add(rights);
        }
    }

    /// <summary>The shortest path that does without some rights; null where there is none.</summary>
    public EscalationPath? Shortest(AccessSubject subject, EscalationTarget target, IReadOnlyCollection<AccessGrant> without) =>
        Walk(subject, without).FirstOrDefault(path => path.To == target);

    private bool IsAlready(AccessSubject subject, EscalationTarget target) =>
        target.Kind is EscalationTargetKind.ClusterAdmin or EscalationTargetKind.NamespaceAdmin
        && StepsOf(subject).Any(hop => hop.Target == target && hop.With is [var grant] && grant.Rule.Verbs.Contains("*") && grant.Rule.Resources.Contains("*"));

    // Breadth first, so that the first path to a target is a shortest one.
    private IEnumerable<EscalationPath> Walk(AccessSubject subject, IReadOnlyCollection<AccessGrant> without)
    {
        var came = new Dictionary<AccessSubject, EscalationHop?> { [subject] = null };
        var queue = new Queue<AccessSubject>([subject]);
        while (queue.TryDequeue(out var at))
        {
            foreach (var hop in StepsOf(at))
            {
                if (without.Count > 0 && hop.With.Any(grant => without.Any(taken => SmallestCut.IsSame(taken, grant))))
                {
                    continue;
                }

                if (hop.Target is { } target)
                {
                    yield return new(subject, target, [.. Way(at, came), hop]);
                }
                else if (hop.To is { } next && came.TryAdd(next, hop))
                {
                    queue.Enqueue(next);
                }
            }
        }
    }

    private static Stack<EscalationHop> Way(AccessSubject to, Dictionary<AccessSubject, EscalationHop?> came)
    {
        var hops = new Stack<EscalationHop>();
        for (var hop = came[to]; hop is not null; hop = came[hop.From])
        {
            hops.Push(hop);
        }

        return hops;
    }

    private IReadOnlyList<EscalationHop> StepsOf(AccessSubject subject)
    {
        if (!steps.TryGetValue(subject, out var known))
        {
            steps.Add(subject, known = [.. capabilities.Of(subject)]);
        }

        return known;
    }
}
