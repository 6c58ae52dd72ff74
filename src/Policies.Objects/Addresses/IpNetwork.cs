using System.Globalization;

namespace Policies.Objects.Addresses;

/// <summary>A range of addresses that share a prefix; bits beyond the prefix are zero.</summary>
public readonly record struct IpNetwork
{
    private IpNetwork(IpAddress first, int prefix) => (First, Prefix) = (first, prefix);

    /// <summary>The lowest address.</summary>
    public IpAddress First { get; }

    /// <summary>How many leading bits all addresses share.</summary>
    public int Prefix { get; }

    /// <summary>The highest address.</summary>
    public IpAddress Last
    {
        get
        {
            var (high, low) = Mask(First.Bits - Prefix);
            return new(First.Family, First.High | high, First.Low | low);
        }
    }

    /// <summary>The network of a single address.</summary>
    public static IpNetwork Of(IpAddress address) => new(address, address.Bits);

    /// <summary>The network with this prefix that an address lies in.</summary>
    public static IpNetwork Of(IpAddress address, int prefix)
    {
        var (high, low) = Mask(address.Bits - prefix);
        return new(new(address.Family, address.High & ~high, address.Low & ~low), prefix);
    }

    /// <summary>Reads <c>address/prefix</c>; host bits are dropped, so <paramref name="isCanonical"/> says whether the text is what the network prints as.</summary>
    public static bool TryParse(string text, out IpNetwork network, out bool isCanonical)
    {
        network = default;
        isCanonical = false;
        var slash = text.IndexOf('/');
        if (slash < 0 || !IpAddress.TryParse(text.Substring(0, slash), out var address))
        {
            return false;
        }

        var digits = text.Substring(slash + 1);
        if (digits.Length is 0 or > 3 || (digits.Length > 1 && digits[0] == '0') || !digits.All(c => c is >= '0' and <= '9'))
        {
            return false;
        }

        var prefix = int.Parse(digits, CultureInfo.InvariantCulture);
        if (prefix > address.Bits)
        {
            return false;
        }

        network = Of(address, prefix);
        isCanonical = network.ToString() == text;
        return true;
    }

    /// <summary>Reads <c>address/prefix</c>, dropping host bits.</summary>
    public static bool TryParse(string text, out IpNetwork network) => TryParse(text, out network, out _);

    /// <summary>Whether every address of another network lies in this one.</summary>
    public bool Contains(IpNetwork other) => First.Family == other.First.Family && Prefix <= other.Prefix && Of(other.First, Prefix).First == First;

    /// <summary>Whether an address lies in this network.</summary>
    public bool Contains(IpAddress address) => Contains(Of(address));

    /// <summary>Whether some address lies in both.</summary>
    public bool Overlaps(IpNetwork other) => Contains(other) || other.Contains(this);

    /// <inheritdoc/>
    public override string ToString() => First + "/" + Prefix.ToString(CultureInfo.InvariantCulture);

    // The lowest `bits` bits set, of 128.
    private static (ulong High, ulong Low) Mask(int bits) => bits switch
    {
        0 => (0, 0),
        < 64 => (0, (1UL << bits) - 1),
        64 => (0, ulong.MaxValue),
        < 128 => ((1UL << (bits - 64)) - 1, ulong.MaxValue),
        _ => (ulong.MaxValue, ulong.MaxValue),
    };
}
