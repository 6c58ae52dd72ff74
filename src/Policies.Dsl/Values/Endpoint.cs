using System.Globalization;
using Policies.Objects.Addresses;

namespace Policies;

/// <summary>An address and a TCP port, <c>172.16.0.2:443</c> or <c>[fd00::2]:443</c>; the text is kept as it was written and judged by a rule.</summary>
public readonly record struct Endpoint(string Text)
{
    /// <summary>Takes a text as an endpoint.</summary>
    public static implicit operator Endpoint(string text) => new(text);

    /// <summary>Reads address and port; false where the text is malformed.</summary>
    public bool TryParse(out IpAddress address, out int port)
    {
        address = default;
        port = 0;
        var text = Text ?? "";
        var colon = text.LastIndexOf(':');
        if (colon < 0 || !int.TryParse(text.Substring(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out port) || port is < 1 or > 65535)
        {
            return false;
        }

        var host = text.Substring(0, colon);
        var bracketed = host.Length > 2 && host[0] == '[' && host[host.Length - 1] == ']';
        return IpAddress.TryParse(bracketed ? host.Substring(1, host.Length - 2) : host, out address)
            && bracketed == (address.Family == AddressFamily.IPv6);
    }

    /// <inheritdoc/>
    public override string ToString() => Text;
}
