using System.Collections;

namespace Policies.Objects;

/// <summary>An ordered list of values.</summary>
public sealed class Sequence(IReadOnlyList<Node> items) : Node, IReadOnlyList<Node>
{
    /// <summary>The list without elements.</summary>
    public static Sequence Empty { get; } = new([]);

    /// <inheritdoc/>
    public int Count => items.Count;

    /// <inheritdoc/>
    public Node this[int index] => items[index];

    /// <summary>Makes a list of the given values.</summary>
    public static Sequence Of(params Node[] items) => new(items);

    /// <summary>Makes a list of texts.</summary>
    public static Sequence OfTexts(IEnumerable<string> texts) => new([.. texts.Select(text => (Node)text)]);

    /// <inheritdoc/>
    public IEnumerator<Node> GetEnumerator() => items.GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
