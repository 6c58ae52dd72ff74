using Policies.Objects.Addresses;

namespace Policies.Lowering;

/// <summary>An address and a port on which an API server answers.</summary>
internal sealed record ServerAddress(IpAddress Address, int Port) : IComparable<ServerAddress>
{
    /// <inheritdoc/>
    public int CompareTo(ServerAddress? other) => other is null ? 1 : Address.CompareTo(other.Address);
}
