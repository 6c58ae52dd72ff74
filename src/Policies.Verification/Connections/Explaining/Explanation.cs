using Policies.Verification.Network;
using Policies.Verification.Sets;

namespace Policies.Verification.Connections.Explaining;

/// <summary>Why one end may, or may not, connect to another.</summary>
/// <param name="Source">Who would open the connection.</param>
/// <param name="Destination">Who would be called.</param>
/// <param name="Allowed">What is allowed, all in all: what both ends allow, and an entrance where one is needed.</param>
/// <param name="Egress">What is decided at the source, in the order in which it is decided; empty where the source is no pod.</param>
/// <param name="Ingress">What is decided at the destination, in the order in which it is decided; empty where the destination is no pod.</param>
/// <param name="Entrances">The Ingresses and Routes that lead from the ingress controller to the destination.</param>
public sealed record Explanation(
    Endpoint Source,
    Endpoint Destination,
    ConnectionSet Allowed,
    IReadOnlyList<Decision> Egress,
    IReadOnlyList<Decision> Ingress,
    IReadOnlyList<Entrance> Entrances);
