using System.Globalization;
using System.Net;

namespace Policies.Objects.Addresses;

/// <summary>An address of either family, ordered within its family; an IPv4 address lies in the low 32 bits.</summary>
public readonly record struct IpAddress(AddressFamily Family, ulong High, ulong Low) : IComparable<IpAddress>
{
    /// <summary>The number of bits of an address of this family: 32 or 128.</summary>
    public int Bits => Family == AddressFamily.IPv4 ? 32 : 128;

    /// <summary>The next address; the highest address is followed by the lowest.</summary>
    public IpAddress Next => Family == AddressFamily.IPv4
        ? new(Family, 0, (Low + 1) & uint.MaxValue)
        : new(Family, Low == ulong.MaxValue ? High + 1 : High, unchecked(Low + 1));

    /// <summary>Whether an address comes before another.</summary>
    public static bool operator <(IpAddress left, IpAddress right) => left.CompareTo(right) < 0;

    /// <summary>Whether an address comes after another.</summary>
    public static bool operator >(IpAddress left, IpAddress right) => left.CompareTo(right) > 0;

    /// <summary>Whether an address is another or comes before it.</summary>
    public static bool operator <=(IpAddress left, IpAddress right) => left.CompareTo(right) <= 0;

    /// <summary>Whether an address is another or comes after it.</summary>
    public static bool operator >=(IpAddress left, IpAddress right) => left.CompareTo(right) >= 0;

    /// <summary>Reads an address in its usual text form: dotted decimal without leading zeros, or RFC 4291 without a zone.</summary>
    public static bool TryParse(string text, out IpAddress address)
    {
        address = default;
        return text.IndexOf(':') >= 0 ? TryParseIPv6(text, out address) : TryParseIPv4(text, out address);
    }

    /// <inheritdoc/>
    public int CompareTo(IpAddress other)
    {
        var byFamily = Family.CompareTo(other.Family);
        var byHigh = byFamily != 0 ? byFamily : High.CompareTo(other.High);
        return byHigh != 0 ? byHigh : Low.CompareTo(other.Low);
    }

    /// <summary>The usual text form; IPv6 as RFC 5952 has it.</summary>
    public override string ToString()
    {
        if (Family == AddressFamily.IPv4)
        {
            return string.Format(CultureInfo.InvariantCulture, "{0}.{1}.{2}.{3}", Low >> 24, (Low >> 16) & 255, (Low >> 8) & 255, Low & 255);
        }

        var bytes = new byte[16];
        for (var i = 0; i < 8; i++)
        {
            bytes[i] = (byte)(High >> (56 - (8 * i)));
            bytes[i + 8] = (byte)(Low >> (56 - (8 * i)));
        }

        return new IPAddress(bytes).ToString();
    }

    private static bool TryParseIPv4(string text, out IpAddress address)
    {
        address = default;
        var parts = text.Split('.');
        if (parts.Length != 4)
        {
            return false;
        }

        ulong value = 0;
        foreach (var part in parts)
        {
            // API servers refuse leading zeros, which some readers take for octal.
            if (part.Length is 0 or > 3 || (part.Length > 1 && part[0] == '0') || !part.All(c => c is >= '0' and <= '9'))
            {
                return false;
            }

            var octet = ulong.Parse(part, CultureInfo.InvariantCulture);
            if (octet > 255)
            {
                return false;
            }

            value = (value << 8) | octet;
        }

        address = new(AddressFamily.IPv4, 0, value);
        return true;
    }

    private static bool TryParseIPv6(string text, out IpAddress address)
    {
        address = default;
        if (text.IndexOfAny(['%', '[', ']', '/']) >= 0 || !IPAddress.TryParse(text, out var parsed) || parsed.AddressFamily != System.Net.Sockets.AddressFamily.InterNetworkV6)
        {
            return false;
        }

        ulong high = 0, low = 0;
        var bytes = parsed.GetAddressBytes();
        for (var i = 0; i < 8; i++)
        {
            high = (high << 8) | bytes[i];
            low = (low << 8) | bytes[i + 8];
        }

        address = new(AddressFamily.IPv6, high, low);
        return true;
    }
}
