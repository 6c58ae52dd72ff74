using Policies.Objects;

namespace Policies.Reconciler.Planning;

/// <summary>How <c>--adopt</c> names an object, <c>KIND/NAMESPACE/NAME</c> or <c>KIND/NAME</c> of one without a namespace, and what is said of taking one over.</summary>
public static class Adoption
{
    /// <summary>The text for an object.</summary>
    public static string Text(ObjectKey key) => key.Namespace is null ? $"{key.Kind}/{key.Name}" : $"{key.Kind}/{key.Namespace}/{key.Name}";

    /// <summary>Why an object must not be written as long as a file of someone else's holds it, and what to do.</summary>
    internal static string Refused(ForeignObject found, string ours, bool isInside) =>
        $"{found.Key} of '{ours}' is already in '{found.File}', which is someone else's. "
        + (NeverMoves(found.Key)
            ? $"Whoever keeps that file moves it to '{ours}' in one commit, and --adopt {Text(found.Key)} takes it over there: an agent that loses a {found.Key.Kind} even for a moment deletes it, so it is never moved by us"
            : isInside
                ? $"Take it over with --adopt {Text(found.Key)}, or remove it there"
                : $"Remove it there, or take it over with --adopt {Text(found.Key)}: everything else is synced, and it follows once that file no longer holds it");

    /// <summary>Says what taking an object over changes.</summary>
    internal static string Taken(ObjectKey key, string file, ReadOnlyMemory<byte> before, ReadOnlyMemory<byte> after) =>
        $"{key} is adopted from '{file}'{Changes(" and changes", key, before, after)}";

    /// <summary>Says that an object stays with a file above our folder for now, and what taking it over will change.</summary>
    internal static string Waiting(ForeignObject found, ReadOnlyMemory<byte> after) =>
        $"{found.Key} stays in '{found.File}' and becomes ours once that file no longer holds it{Changes(", which changes", found.Key, found.Content, after)}";

    /// <summary>Whether an agent that loses an object of that kind for a moment destroys what belongs to it.</summary>
    internal static bool NeverMoves(ObjectKey key) => key.Kind is "Namespace" or "CustomResourceDefinition";

    private static string Changes(string verb, ObjectKey key, ReadOnlyMemory<byte> before, ReadOnlyMemory<byte> after) =>
        Meaning.Changes(key, before.Span, after.Span) is { Count: > 0 } changes ? $"{verb}: {string.Join("; ", changes)}" : ", and means the same";
}
