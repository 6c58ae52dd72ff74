using Policies.Objects;

namespace Policies.Verification.Labels;

/// <summary>The labels of an object, by key; two sets with the same labels are equal.</summary>
public sealed class LabelSet : IEquatable<LabelSet>
{
    private readonly KeyValuePair<string, string>[] labels;

    private LabelSet(KeyValuePair<string, string>[] sorted) => labels = sorted;

    /// <summary>No label.</summary>
    public static LabelSet Empty { get; } = new([]);

    /// <summary>The labels in the order of their keys.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Labels => labels;

    /// <summary>The value of a label; null where there is no such label.</summary>
    public string? this[string key]
    {
        get
        {
            foreach (var (name, value) in labels)
            {
                if (name == key)
                {
                    return value;
                }
            }

            return null;
        }
    }

    /// <summary>A set of labels; where a key stands twice, the later one counts.</summary>
    public static LabelSet Of(IEnumerable<KeyValuePair<string, string>> labels)
    {
        var sorted = labels.ToArray();
        if (sorted.Length > 1)
        {
            // Stable, so that of two with one key the later one comes last.
            sorted = [.. sorted.OrderBy(label => label.Key, StringComparer.Ordinal)];
            sorted = [.. sorted.Where((label, i) => i == sorted.Length - 1 || sorted[i + 1].Key != label.Key)];
        }

        return sorted.Length == 0 ? Empty : new(sorted);
    }

    /// <summary>The labels that a manifest writes in a mapping; what is no text is left out.</summary>
    public static LabelSet Of(Node? written) => written is not Mapping mapping
        ? Empty
        : Of(from label in mapping where label.Value is Scalar { Kind: not ScalarKind.Null } select KeyValuePair.Create(label.Key, ((Scalar)label.Value).Text));

    /// <summary>The same labels with one more, unless it is there.</summary>
    public LabelSet WithDefault(string key, string value) => this[key] is null ? Of([.. labels, KeyValuePair.Create(key, value)]) : this;

    /// <inheritdoc/>
    public bool Equals(LabelSet? other) => other is not null && labels.AsSpan().SequenceEqual(other.labels);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as LabelSet);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = 17;
        foreach (var (key, value) in labels)
        {
            hash = unchecked((((hash * 31) + key.GetHashCode(StringComparison.Ordinal)) * 31) + value.GetHashCode(StringComparison.Ordinal));
        }

        return hash;
    }

    /// <summary>As in <c>app=checkout,tier=web</c>.</summary>
    public override string ToString() => string.Join(',', labels.Select(label => $"{label.Key}={label.Value}"));
}
