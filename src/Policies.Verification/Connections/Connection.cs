using Policies.Verification.Sets;

namespace Policies.Verification.Connections;

/// <summary>What one end may open to another.</summary>
/// <param name="Source">Who opens it.</param>
/// <param name="Destination">Who is called.</param>
/// <param name="Ports">The destination's ports.</param>
public sealed record Connection(Endpoint Source, Endpoint Destination, ConnectionSet Ports)
{
    /// <summary>As in <c>shop/web[Deployment] => shop/api[Deployment] : TCP 8443</c>.</summary>
    public override string ToString() => $"{Source} => {Destination} : {Ports}";
}
