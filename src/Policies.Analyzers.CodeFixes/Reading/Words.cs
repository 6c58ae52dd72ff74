namespace Policies.Analyzers.CodeFixes.Reading;

/// <summary>The words of <see cref="Allow"/>.</summary>
internal static class Words
{
    private static readonly string[] WidestFirst =
        [nameof(Allow.Manage), nameof(Allow.Read), nameof(Allow.Update), nameof(Allow.Get), nameof(Allow.List), nameof(Allow.Watch), nameof(Allow.Delete)];

    /// <summary>The right that a word says of resources; null where it cannot be said of them.</summary>
    public static Right? Say(string word, string? verb, IReadOnlyList<ResourceTarget> targets) => word switch
    {
        nameof(Allow.Read) => All<Resource>(targets, Allow.Read),
        nameof(Allow.Get) => Allow.Get([.. targets]),
        nameof(Allow.List) => All<Resource>(targets, Allow.List),
        nameof(Allow.Watch) => All<Resource>(targets, Allow.Watch),
        nameof(Allow.Create) => All<CollectionTarget>(targets, Allow.Create),
        nameof(Allow.CreateFor) => All<NamedTarget>(targets, Allow.CreateFor),
        nameof(Allow.Update) => Allow.Update([.. targets]),
        nameof(Allow.Patch) => Allow.Patch([.. targets]),
        nameof(Allow.Delete) => Allow.Delete([.. targets]),
        nameof(Allow.DeleteAll) => All<Resource>(targets, Allow.DeleteAll),
        nameof(Allow.Manage) => All<Resource>(targets, Allow.Manage),
        nameof(Allow.To) when verb is not null => Allow.To(new(verb), [.. targets]),
        _ => null,
    };

    /// <summary>The words that allow less than a right does, the widest first.</summary>
    public static IEnumerable<(string Word, Right Right)> Narrower(Right right) =>
        from word in WidestFirst
        let narrower = Say(word, null, right.Targets)
        where narrower is not null && IsLess(narrower, right)
        select (word, narrower);

    // To delete by name is less than to delete all at once, though the verb is another; and so is to get what is named than to list it.
    private static bool IsLess(Right narrow, Right wide)
    {
        var verbs = wide.Verbs.Select(verb => verb.Name).ToList();
        return verbs.Contains("*")
            || (narrow.Verbs.Count < verbs.Count && narrow.Verbs.All(verb => verbs.Contains(verb.Name)))
            || (verbs is ["deletecollection"] && narrow.Verbs is [{ Name: "delete" }])
            || (verbs is ["list" or "watch"] && narrow.Verbs is [{ Name: "get" }]);
    }

    private static Right? All<T>(IReadOnlyList<ResourceTarget> targets, Func<T[], Right> say)
        where T : ResourceTarget =>
        targets.All(target => target is T) ? say([.. targets.Cast<T>()]) : null;
}
