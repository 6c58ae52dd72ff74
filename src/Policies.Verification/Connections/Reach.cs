using Policies.Verification.Sets;

namespace Policies.Verification.Connections;

/// <summary>What the policies on some pods allow in one direction: to or from which elements, on which ports.</summary>
internal sealed class Reach
{
    private readonly (ElementSet Elements, ConnectionSet Ports)[] parts;

    public Reach(IEnumerable<(ElementSet Elements, ConnectionSet Ports)> parts, ElementSet nothing)
    {
        this.parts = [.. parts.Where(part => !part.Ports.IsEmpty)];
        Any = this.parts.Aggregate(nothing, (all, part) => all.Union(part.Elements));
    }

    /// <summary>Elements with which something is allowed.</summary>
    public ElementSet Any { get; }

    /// <summary>What is allowed with an element.</summary>
    public ConnectionSet At(int element)
    {
        foreach (var (elements, ports) in parts)
        {
            if (elements.Contains(element))
            {
                return ports;
            }
        }

        return ConnectionSet.None;
    }
}
