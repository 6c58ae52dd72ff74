using System.Collections.ObjectModel;
using Policies.Manifests;
using Policies.Objects;

namespace Policies.Verification.Admission;

/// <summary>Reads fields as the API server decodes them: a written null is nothing, and a value of another type is an error.</summary>
internal static class Fields
{
    /// <summary>A mapping; null where it is not written.</summary>
    public static Mapping? MappingAt(this Mapping? from, string key) => At(from, key) switch
    {
        null => null,
        Mapping mapping => mapping,
        var other => throw Wrong(key, "a mapping", other),
    };

    /// <summary>The keys of a mapping at which mappings are written.</summary>
    public static IEnumerable<string> MappingKeys(this Mapping from, string exceptFor)
    {
        foreach (var (key, value) in from)
        {
            if (key != exceptFor && value is not Scalar { Kind: ScalarKind.Null })
            {
                yield return value is Mapping ? key : throw Wrong(key, "a mapping", value);
            }
        }
    }

    /// <summary>The mappings of a list; none where it is not written.</summary>
    public static IEnumerable<Mapping> MappingsAt(this Mapping? from, string key)
    {
        foreach (var item in ListAt(from, key))
        {
            yield return item switch
            {
                Mapping mapping => mapping,
                Scalar { Kind: ScalarKind.Null } => Mapping.Empty,
                _ => throw Wrong(key, "a list of mappings", item),
            };
        }
    }

    /// <summary>The texts of a list; none where it is not written.</summary>
    public static IEnumerable<string> TextsAt(this Mapping? from, string key)
    {
        foreach (var item in ListAt(from, key))
        {
            yield return item switch
            {
                Scalar { Kind: ScalarKind.String } text => text.Text,
                Scalar { Kind: ScalarKind.Null } => "",
                _ => throw Wrong(key, "a list of texts", item),
            };
        }
    }

    /// <summary>A text; null where it is not written.</summary>
    public static string? TextAt(this Mapping? from, string key) => At(from, key) switch
    {
        null => null,
        Scalar { Kind: ScalarKind.String } text => text.Text,
        var other => throw Wrong(key, "a text", other),
    };

    /// <summary>A mapping of texts; empty where it is not written.</summary>
    public static IReadOnlyDictionary<string, string> TextMapAt(this Mapping? from, string key)
    {
        if (MappingAt(from, key) is not { Count: > 0 } mapping)
        {
            return ReadOnlyDictionary<string, string>.Empty;
        }

        var texts = new Dictionary<string, string>(mapping.Count, StringComparer.Ordinal);
        foreach (var (name, value) in mapping)
        {
            texts[name] = value switch
            {
                Scalar { Kind: ScalarKind.String } text => text.Text,
                Scalar { Kind: ScalarKind.Null } => "",
                _ => throw Wrong(name, "a text", value),
            };
        }

        return texts;
    }

    /// <summary>A boolean; null where it is not written.</summary>
    public static bool? FlagAt(this Mapping? from, string key) =>
        At(from, key) is { } written ? ScalarValue.Boolean(written) ?? throw Wrong(key, "true or false", written) : null;

    /// <summary>A whole number; null where it is not written.</summary>
    public static long? NumberAt(this Mapping? from, string key) =>
        At(from, key) is { } written ? ScalarValue.Integer(written) ?? throw Wrong(key, "a whole number", written) : null;

    private static Sequence ListAt(Mapping? from, string key) => At(from, key) switch
    {
        null => Sequence.Empty,
        Sequence list => list,
        var other => throw Wrong(key, "a list", other),
    };

    private static Node? At(Mapping? from, string key) => from?[key] is not Scalar { Kind: ScalarKind.Null } and var node ? node : null;

    private static MalformedPodException Wrong(string key, string wanted, Node found) =>
        new($"'{key}' is to be {wanted}{(found is Scalar scalar ? $", not '{scalar.Text}'" : "")}") { Line = found.Line };
}
