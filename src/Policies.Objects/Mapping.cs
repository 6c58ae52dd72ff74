using System.Collections;

namespace Policies.Objects;

/// <summary>Named values in the order in which they were written.</summary>
public sealed class Mapping : Node, IReadOnlyList<KeyValuePair<string, Node>>
{
    private readonly IReadOnlyList<KeyValuePair<string, Node>> entries;

    /// <summary>Makes a mapping of entries; where a key stands twice, the later one counts, as it does for a YAML reader that allows it.</summary>
    public Mapping(IReadOnlyList<KeyValuePair<string, Node>> entries) => this.entries = entries;

    /// <summary>The mapping without entries.</summary>
    public static Mapping Empty { get; } = new([]);

    /// <inheritdoc/>
    public int Count => entries.Count;

    /// <inheritdoc/>
    public KeyValuePair<string, Node> this[int index] => entries[index];

    /// <summary>The value at a key, or null where the key is not written.</summary>
    public Node? this[string key]
    {
        get
        {
            for (var i = entries.Count - 1; i >= 0; i--)
            {
                if (entries[i].Key == key)
                {
                    return entries[i].Value;
                }
            }

            return null;
        }
    }

    /// <summary>Makes a mapping of the entries whose value is not null.</summary>
    public static Mapping Of(params (string Key, Node? Value)[] entries)
    {
        var written = new List<KeyValuePair<string, Node>>(entries.Length);
        foreach (var (key, value) in entries)
        {
            if (value is not null)
            {
                written.Add(new(key, value));
            }
        }

        return new(written);
    }

    /// <summary>Makes a mapping of texts, sorted by key.</summary>
    public static Mapping OfTexts(IEnumerable<KeyValuePair<string, string>> texts) =>
        Sorted([.. texts]);

    private static Mapping Sorted(KeyValuePair<string, string>[] texts)
    {
        var keys = new string[texts.Length];
        var values = new KeyValuePair<string, Node>[texts.Length];
        for (var i = 0; i < texts.Length; i++)
        {
            keys[i] = texts[i].Key;
            values[i] = new(texts[i].Key, texts[i].Value);
        }

        Array.Sort(keys, values, StringComparer.Ordinal);
        return new(values);
    }

    /// <summary>The same mapping with one value set, in its place where the key is written, else at the end.</summary>
    public Mapping With(string key, Node value)
    {
        var changed = new List<KeyValuePair<string, Node>>(entries.Count + 1);
        var found = false;
        foreach (var entry in entries)
        {
            found |= entry.Key == key;
            changed.Add(entry.Key == key ? new(key, value) : entry);
        }

        if (!found)
        {
            changed.Add(new(key, value));
        }

        return new(changed) { Line = Line };
    }

    /// <summary>The text at a path of keys, or null where something else, or nothing, is written there.</summary>
    public string? Text(params string[] path)
    {
        Node? at = this;
        foreach (var key in path)
        {
            at = (at as Mapping)?[key];
        }

        return (at as Scalar)?.Text;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, Node>> GetEnumerator() => entries.GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
