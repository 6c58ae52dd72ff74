using Policies.Objects;

namespace Policies.Catalogue.Judging;

/// <summary>Reads values of an object as rules want them: what is not written is null, and so is what has another shape; what cannot be seen ends the rule.</summary>
internal static class Reading
{
    /// <summary>The mapping at a path of keys.</summary>
    public static Mapping? MappingAt(this Mapping mapping, params string[] path) => At(mapping, path) as Mapping;

    /// <summary>The list at a path of keys.</summary>
    public static Sequence? ListAt(this Mapping mapping, params string[] path) => At(mapping, path) as Sequence;

    /// <summary>The mappings in the list at a path of keys; none where there is no list.</summary>
    public static IEnumerable<Mapping> MappingsAt(this Mapping mapping, params string[] path) => Items(mapping.ListAt(path)).OfType<Mapping>();

    /// <summary>The scalars in the list at a path of keys; none where there is no list.</summary>
    public static IEnumerable<Scalar> ScalarsAt(this Mapping mapping, params string[] path) => Items(mapping.ListAt(path)).OfType<Scalar>();

    /// <summary>The scalar at a path of keys, unless it is a written null.</summary>
    public static Scalar? ScalarAt(this Mapping mapping, params string[] path) => At(mapping, path) as Scalar;

    /// <summary>The text at a path of keys.</summary>
    public static string? TextAt(this Mapping mapping, params string[] path) => mapping.ScalarAt(path)?.Text;

    /// <summary>Whether something is written at a path of keys, a null aside.</summary>
    public static bool Has(this Mapping mapping, params string[] path) => At(mapping, path) is not null;

    private static IEnumerable<Node> Items(Sequence? list)
    {
        foreach (var item in list ?? Sequence.Empty)
        {
            yield return item is Unknown ? throw new UnknownValueException() : item;
        }
    }

    private static Node? At(Mapping mapping, string[] path)
    {
        Node? at = mapping;
        foreach (var key in path)
        {
            at = (at as Mapping)?[key];
            if (at is Unknown)
            {
                throw new UnknownValueException();
            }
        }

        return at is Scalar { Kind: ScalarKind.Null } ? null : at;
    }
}
