using Policies.Verification.Sets;

namespace Policies.Verification.Connections;

/// <summary>What the policies on some pods allow in one direction: to or from which elements, on which ports.</summary>
internal sealed class Reach
{
    private readonly (BitSet Elements, ConnectionSet Ports)[] parts;

    public Reach(IEnumerable<(BitSet Elements, ConnectionSet Ports)> parts, BitSet nothing)
    {
        this.parts = [.. parts.Where(part => !part.Ports.IsEmpty)];
        Any = nothing;
        foreach (var (elements, _) in this.parts)
        {
            Any.UnionWith(elements);
        }
    }

    /// <summary>Elements with which something is allowed.</summary>
    public BitSet Any { get; }

    /// <summary>What is allowed with an element.</summary>
    public ConnectionSet At(int element)
    {
        foreach (var (elements, ports) in parts)
        {
            if (elements[element])
            {
                return ports;
            }
        }

        return ConnectionSet.None;
    }
}
