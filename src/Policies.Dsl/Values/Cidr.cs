namespace Policies;

/// <summary>A range of addresses, <c>address/prefix</c> of either family; the text is kept as it was written and judged by a rule.</summary>
public readonly record struct Cidr(string Text)
{
    /// <summary>Takes a text as a range of addresses.</summary>
    public static implicit operator Cidr(string text) => new(text);

    /// <inheritdoc/>
    public override string ToString() => Text;
}
