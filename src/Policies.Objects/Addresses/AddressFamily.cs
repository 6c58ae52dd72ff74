namespace Policies.Objects.Addresses;

/// <summary>A version of the Internet Protocol.</summary>
public enum AddressFamily
{
    /// <summary>32 bits.</summary>
    IPv4,

    /// <summary>128 bits.</summary>
    IPv6,
}
