using Policies.Verification.Sets;

namespace Policies.Verification.Network.Rules;

/// <summary>One rule of a policy.</summary>
public sealed class PolicyRule
{
    private ConnectionSet? numbers;

    /// <summary>The policy that it belongs to.</summary>
    public required NetworkPolicy Policy { get; init; }

    /// <summary>The direction of the connections.</summary>
    public required Direction Direction { get; init; }

    /// <summary>Its place among the rules of its direction, counted from 0.</summary>
    public required int Index { get; init; }

    /// <summary>Its name; null where it has none.</summary>
    public string? Name { get; init; }

    /// <summary>What it does.</summary>
    public required RuleAction Action { get; init; }

    /// <summary>The other ends; it matches what one of them matches.</summary>
    public required IReadOnlyList<RulePeer> Peers { get; init; }

    /// <summary>The ports; null for every port.</summary>
    public required IReadOnlyList<RulePort>? Ports { get; init; }

    /// <summary>Where it is written: in the file of its policy, or in that of a patch.</summary>
    public required (string File, int Line) Place { get; init; }

    /// <summary>The file in which it is written.</summary>
    public string File => Place.File;

    /// <summary>The line on which it begins.</summary>
    public int Line => Place.Line;

    /// <summary>Whether some port is named, so that what it means depends on the destination.</summary>
    public bool HasNamedPorts => Ports is not null && Ports.Any(port => port.Name is not null);

    /// <summary>What it means for destinations with these ports.</summary>
    public ConnectionSet PortsAt(IReadOnlyList<ContainerPort> ports) => HasNamedPorts ? At(ports) : numbers ??= At([]);

    /// <summary>As in <c>ingress[0]</c>, with the name where it has one.</summary>
    public override string ToString()
    {
        var place = Direction == Direction.Ingress ? $"ingress[{Index}]" : $"egress[{Index}]";
        return Name is null ? place : $"{place} '{Name}'";
    }

    private ConnectionSet At(IReadOnlyList<ContainerPort> ports) =>
        Ports is null ? ConnectionSet.All : Ports.Aggregate(ConnectionSet.None, (all, port) => all.Union(port.At(ports)));
}
