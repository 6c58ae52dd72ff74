using Policies.Verification.Rights;

namespace Policies.Verification.Changes;

/// <summary>Says rights in few words: what has the same verbs stands together.</summary>
internal static class RightText
{
    /// <summary>Lines such as <c>get, list pods, pods/log</c>, sorted.</summary>
    public static IEnumerable<string> Of(IEnumerable<AccessRequest> rights) =>
        from thing in rights.GroupBy(Thing, right => right.Verb).Select(thing => (Name: thing.Key, Verbs: string.Join(", ", thing.Order(StringComparer.Ordinal))))
        group thing.Name by thing.Verbs into same
        let text = $"{same.Key} {string.Join(", ", same.Order(StringComparer.Ordinal))}"
        orderby text
        select text;

    /// <summary>The same in one text.</summary>
    public static string Join(IEnumerable<AccessRequest> rights) => string.Join(" and ", Of(rights));

    private static string Thing(AccessRequest right)
    {
        if (right.NonResourceUrl is { } url)
        {
            return url;
        }

        var what = right.Subresource.Length > 0 ? $"{right.Resource}/{right.Subresource}" : right.Resource;
        return $"{what}{(right.ApiGroup.Length > 0 ? "." + right.ApiGroup : "")}{(right.Name.Length > 0 ? $" '{right.Name}'" : "")}";
    }
}
