using Policies.Verification.Sets;

namespace Policies.Verification.Connections;

/// <summary>Orders ranges by where they begin.</summary>
internal sealed class FirstAddressComparer : IComparer<AddressRange>
{
    public static FirstAddressComparer Instance { get; } = new();

    public int Compare(AddressRange x, AddressRange y) => x.First.CompareTo(y.First);
}
