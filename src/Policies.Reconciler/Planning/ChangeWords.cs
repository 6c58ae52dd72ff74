using System.Globalization;
using System.Text;

namespace Policies.Reconciler.Planning;

/// <summary>Says in words what a plan changes: which namespaces, which kinds of objects.</summary>
public static class ChangeWords
{
    private const int MostNames = 3;

    /// <summary>One line, for the head of a commit.</summary>
    public static string Subject(IReadOnlyList<PlannedChange> changes)
    {
        var places = Groups(changes).Select(group => group.Key).ToList();
        return places.Count switch
        {
            0 => changes.Count == 0 ? "Renew what policies keeps of this repository" : "Change what is listed",
            <= MostNames => $"Change policies of {Listed(places)}",
            _ => string.Create(CultureInfo.InvariantCulture, $"Change policies of {Listed([.. places[..MostNames], $"{places.Count - MostNames} more"])}"),
        };
    }

    /// <summary>A line for each namespace.</summary>
    public static IReadOnlyList<string> Lines(IReadOnlyList<PlannedChange> changes) => [.. Groups(changes).Select(group => $"{group.Key}: {Listed([.. Kinds(group)])}")];

    private static IEnumerable<IGrouping<string, PlannedChange>> Groups(IReadOnlyList<PlannedChange> changes) => changes
        .Where(change => change.Object is not null)
        .GroupBy(change => change.Object!.Kind == "Namespace" ? change.Object.Name : change.Object.Namespace ?? "the cluster")
        .OrderBy(group => group.Key, StringComparer.Ordinal);

    private static IEnumerable<string> Kinds(IEnumerable<PlannedChange> changes) =>
        from change in changes
        group change by (Verb: Verb(change), change.Object!.Kind) into same
        orderby same.Key.Kind, same.Key.Verb
        select string.Create(CultureInfo.InvariantCulture, $"{same.Count()} {Words(same.Key.Kind, same.Count())} {same.Key.Verb}");

    private static string Verb(PlannedChange change) => change switch
    {
        { Before: null } => "added",
        { After: null } => "removed",
        _ => "changed",
    };

    // NetworkPolicy becomes "network policies".
    private static string Words(string kind, int count)
    {
        var words = new StringBuilder();
        for (var i = 0; i < kind.Length; i++)
        {
            if (i > 0 && char.IsAsciiLetterUpper(kind[i]) && char.IsAsciiLetterLower(kind[i - 1]))
            {
                words.Append(' ');
            }

            words.Append(char.ToLowerInvariant(kind[i]));
        }

        var one = words.ToString();
        return count == 1 ? one : one.EndsWith('y') ? $"{one[..^1]}ies" : one.EndsWith('s') ? $"{one}es" : $"{one}s";
    }

    private static string Listed(List<string> names) => names.Count <= 1 ? string.Concat(names) : $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}";
}
