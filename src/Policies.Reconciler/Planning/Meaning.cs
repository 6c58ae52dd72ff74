using System.Text;
using Policies.Manifests;
using Policies.Objects;

namespace Policies.Reconciler.Planning;

/// <summary>Says how an object changes: which fields become something else, however the two files write them.</summary>
internal static class Meaning
{
    private const int MostFields = 12;
    private const int MostCharacters = 80;

    /// <summary>The changes of the one object of a key that both files hold, a line each; none where they mean the same.</summary>
    public static IReadOnlyList<string> Changes(ObjectKey key, ReadOnlySpan<byte> before, ReadOnlySpan<byte> after)
    {
        var changes = new List<string>();
        Compare("", Shown(key, Find(key, before)), Shown(key, Find(key, after)), changes);
        return changes.Count <= MostFields ? changes : [.. changes[..MostFields], FormattableString.Invariant($"{changes.Count - MostFields} fields more")];
    }

    private static Mapping Find(ObjectKey key, ReadOnlySpan<byte> content) =>
        ManifestReader.ReadText(Encoding.UTF8.GetString(content), "").Manifests.Select(manifest => manifest.Object).FirstOrDefault(one => one.Key == key)?.Root ?? Mapping.Empty;

    private static void Compare(string path, Node? before, Node? after, List<string> changes)
    {
        if (before is Mapping { Count: > 0 } one && after is Mapping { Count: > 0 } other)
        {
            foreach (var field in one.Concat(other).Select(entry => entry.Key).Distinct().Order(StringComparer.Ordinal))
            {
                Compare(path.Length == 0 ? field : $"{path}.{field}", one[field], other[field], changes);
            }
        }
        else if (before is Sequence { Count: > 0 } some && after is Sequence others && some.Count == others.Count)
        {
            for (var i = 0; i < some.Count; i++)
            {
                Compare(FormattableString.Invariant($"{path}[{i}]"), some[i], others[i], changes);
            }
        }
        else if (Text(before) is var was && Text(after) is var becomes && was != becomes)
        {
            changes.Add((before, after) switch
            {
                (null, _) => $"{path} becomes {becomes}",
                (_, null) => $"{path} goes, which was {was}",
                _ => $"{path} becomes {becomes}, which was {was}",
            });
        }
    }

    // Of one line, and without what a terminal obeys: somebody else wrote it.
    private static string Text(Node? node)
    {
        var text = new string([.. Whole(node).Select(c => char.IsControl(c) ? '\uFFFD' : c)]);
        return text.Length <= MostCharacters ? text : $"{text[..MostCharacters]}…";
    }

    private static string Whole(Node? node) => node switch
    {
        Mapping fields => $"{{{string.Join(", ", fields.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => $"{field.Key}: {Whole(field.Value)}"))}}}",
        Sequence items => $"[{string.Join(", ", items.Select(Whole))}]",
        Scalar { Kind: ScalarKind.String } text => $"'{text.Text}'",
        Scalar { Kind: not ScalarKind.Null } scalar => scalar.Text,
        _ => "nothing",
    };

    // What a Secret holds is nobody's to read here.
    private static Mapping Shown(ObjectKey key, Mapping root) => key.Kind == "Secret" ? new([.. root.Where(field => field.Key is not ("data" or "stringData"))]) : root;
}
