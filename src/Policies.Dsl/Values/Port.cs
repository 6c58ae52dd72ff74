using System.Globalization;

namespace Policies;

/// <summary>A port, a range of ports, a port by its name, or all ports of a protocol.</summary>
public sealed record Port
{
    private Port(Protocol protocol, int? number = null, int? last = null, string? name = null) =>
        (Protocol, Number, Last, Name) = (protocol, number, last, name);

    /// <summary>The transport protocol.</summary>
    public Protocol Protocol { get; }

    /// <summary>The number, 1 to 65535, or the first of a range; null for a name alone and for all ports.</summary>
    public int? Number { get; }

    /// <summary>The last number of a range, included; null for a single port.</summary>
    public int? Last { get; }

    /// <summary>The name that pods give the port; null where a number says it.</summary>
    public string? Name { get; private init; }

    /// <summary>A single port by number.</summary>
    public static Port Of(int number, Protocol protocol) => new(protocol, number);

    /// <summary>The ports from the first to the last, both included.</summary>
    public static Port Range(int first, int last, Protocol protocol) => new(protocol, first, last);

    /// <summary>The port that pods declare under a name; which number that is may differ between pods.</summary>
    public static Port Named(string name, Protocol protocol = Protocol.Tcp) => new(protocol, name: name);

    /// <summary>Every port of a protocol.</summary>
    public static Port All(Protocol protocol) => new(protocol);

    /// <summary>The same port of a workload, with the name under which it is declared.</summary>
    public Port Called(string name) => this with { Name = name };

    /// <summary>The port as people write it, such as <c>8443/TCP</c> or <c>9100-9107/TCP</c>.</summary>
    public override string ToString()
    {
        var protocol = Protocol.ToString().ToUpperInvariant();
        return (Number, Last, Name) switch
        {
            (int number, int last, _) => string.Format(CultureInfo.InvariantCulture, "{0}-{1}/{2}", number, last, protocol),
            (int number, _, _) => string.Format(CultureInfo.InvariantCulture, "{0}/{1}", number, protocol),
            (_, _, string name) => name + "/" + protocol,
            _ => "all/" + protocol,
        };
    }
}
