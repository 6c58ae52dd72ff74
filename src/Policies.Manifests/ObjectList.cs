using Policies.Objects;

namespace Policies.Manifests;

/// <summary>Takes lists of objects apart: <c>List</c>, and <c>PodList</c> and its kin, whose elements do not say what they are.</summary>
internal static class ObjectList
{
    private const string Suffix = "List";

    /// <summary>The elements; null where it is no list. An object of a kind that only ends so has no <c>items</c> that are objects.</summary>
    public static IEnumerable<Node>? ItemsOf(Mapping root)
    {
        if (root.Text("kind") is not { } kind || !kind.EndsWith(Suffix, StringComparison.Ordinal))
        {
            return null;
        }

        if (kind == Suffix)
        {
            return root["items"] switch
            {
                Sequence items => items,
                null or Scalar { Kind: ScalarKind.Null } => [],
                var other => [other],
            };
        }

        return root["items"] is Sequence list && list.All(IsObject) ? list.Cast<Mapping>().Select(element => Typed(element, root, kind)) : null;
    }

    private static bool IsObject(Node item) => item is Mapping element && (element["metadata"] is Mapping || element["kind"] is not null);

    private static Mapping Typed(Mapping element, Mapping list, string kind) =>
        element["kind"] is not null
            ? element
            : new([new("apiVersion", list["apiVersion"] ?? ""), new("kind", kind[..^Suffix.Length]), .. element]) { Line = element.Line };
}
