using System.Globalization;

namespace Policies.Reconciler.Planning;

/// <summary>Says in words what a plan changes: which namespaces, which kinds of objects.</summary>
public static class ChangeWords
{
    private const string OfTheCluster = "the cluster";
    private const int MostNames = 3;
    private const int MostKinds = 2;

    /// <summary>One line, for the head of a commit: namespaces that come and go, and what changes beside them.</summary>
    public static string Subject(IReadOnlyList<PlannedChange> changes)
    {
        var objects = changes.Where(change => change.Object is not null).ToList();
        var whole = objects.Where(change => change.Object!.Kind == "Namespace" && Verb(change) != "change").ToList();
        var names = whole.Select(change => change.Object!.Name).ToHashSet(StringComparer.Ordinal);
        List<string> parts =
        [
            .. whole.GroupBy(Verb).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => $"{group.Key} {(group.Count() == 1 ? "namespace" : "namespaces")} {Some(group.Select(change => change.Object!.Name))}"),
            .. Rest([.. objects.Where(change => !names.Contains(Place(change)))]),
        ];
        return parts.Count switch
        {
            0 when changes.Count == 0 => "Write down again what is kept of this repository",
            0 => "Change the list of manifests",
            _ => $"{char.ToUpperInvariant(parts[0][0])}{parts[0][1..]}{string.Concat(parts.Skip(1).Select(part => $"; {part}"))}",
        };
    }

    /// <summary>A line for each namespace.</summary>
    public static IReadOnlyList<string> Lines(IReadOnlyList<PlannedChange> changes) =>
        [.. changes.Where(change => change.Object is not null).GroupBy(Place).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => $"{group.Key}: {Listed([.. Kinds(group)])}")];

    private static IEnumerable<string> Rest(List<PlannedChange> changes)
    {
        if (changes.Count == 0)
        {
            yield break;
        }

        var verbs = changes.Select(Verb).Distinct().ToList();
        var families = changes.GroupBy(change => KindWords.Family(change.Object!.Kind)).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.OrdinalIgnoreCase).Select(group => group.Key).ToList();
        var places = Some(changes.Select(Place).Distinct());
        if (changes.All(change => change.Object!.Kind == "Namespace"))
        {
            yield return $"change {(changes.Count == 1 ? "namespace" : "namespaces")} {places}";
            yield break;
        }

        var what = changes.Count == 1
            ? $"{KindWords.Of(changes[0].Object!.Kind, 1)} {changes[0].Object!.Name}"
            : Listed(families.Count <= MostKinds + 1 ? families : [.. families[..MostKinds], "other objects"]);
        yield return $"{(verbs.Count == 1 ? verbs[0] : "change")} {what} of {places}";
    }

    private static IEnumerable<string> Kinds(IEnumerable<PlannedChange> changes) =>
        from change in changes
        group change by (Verb: Verb(change), change.Object!.Kind) into same
        orderby same.Key.Kind, same.Key.Verb
        select string.Create(CultureInfo.InvariantCulture, $"{same.Count()} {KindWords.Of(same.Key.Kind, same.Count())} {Past(same.Key.Verb)}");

    private static string Place(PlannedChange change) => change.Object!.Kind == "Namespace" ? change.Object.Name : change.Object.Namespace ?? OfTheCluster;

    private static string Verb(PlannedChange change) => change switch
    {
        { Before: null } => "add",
        { After: null } => "remove",
        _ => "change",
    };

    private static string Past(string verb) => verb.EndsWith('e') ? $"{verb}d" : $"{verb}ed";

    private static string Some(IEnumerable<string> names)
    {
        var all = names.OrderBy(name => name == OfTheCluster).ThenBy(name => name, StringComparer.Ordinal).ToList();
        return Listed(all.Count <= MostNames + 1 ? all : [.. all[..MostNames], string.Create(CultureInfo.InvariantCulture, $"{all.Count - MostNames} more")]);
    }

    private static string Listed(List<string> names) => names.Count <= 1 ? string.Concat(names) : $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}";
}
