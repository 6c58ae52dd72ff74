namespace Policies;

/// <summary>A range of addresses, less the parts that are not meant.</summary>
public sealed record AddressPeer(Cidr Range, IReadOnlyList<Cidr> Except) : Peer
{
    /// <inheritdoc/>
    public override string ToString() => Except.Count == 0 ? Range.Text : $"{Range} except {string.Join(", ", Except)}";
}
