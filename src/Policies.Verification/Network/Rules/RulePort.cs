using Policies.Verification.Sets;

namespace Policies.Verification.Network.Rules;

/// <summary>Ports that a rule is about: numbers, or a name that each destination gives a number.</summary>
/// <param name="Numbers">The ports; none where a name stands.</param>
/// <param name="Name">The name of a container's port; null where numbers stand.</param>
/// <param name="Protocol">The protocol of the named port; null where any will do.</param>
/// <param name="Line">The line on which it is written.</param>
public sealed record RulePort(ConnectionSet Numbers, string? Name, Protocol? Protocol, int Line)
{
    /// <summary>What it means for pods with these ports; a name means nothing where no pod has it, and nothing for addresses.</summary>
    public ConnectionSet At(IReadOnlyList<ContainerPort> ports)
    {
        if (Name is null)
        {
            return Numbers;
        }

        var named = ConnectionSet.None;
        foreach (var port in ports)
        {
            if (port.Name == Name && (Protocol is null || port.Protocol == Protocol))
            {
                named = named.Union(ConnectionSet.Of(port.Protocol, port.Number));
            }
        }

        return named;
    }
}
