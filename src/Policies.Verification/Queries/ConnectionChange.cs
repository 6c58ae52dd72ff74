using Policies.Verification.Connections.Explaining;
using Policies.Verification.Sets;

namespace Policies.Verification.Queries;

/// <summary>A connection that one set of policies allows and another does not.</summary>
/// <param name="Source">Who opens it, as printed; addresses only as far as the two sets differ.</param>
/// <param name="Destination">Who is called.</param>
/// <param name="Ports">The ports in which the sets differ.</param>
/// <param name="Why">The policies and rules by which the one set allows it.</param>
public sealed record ConnectionChange(string Source, string Destination, ConnectionSet Ports, Explanation Why)
{
    /// <summary>As in <c>shop/web[Deployment] => shop/api[Deployment] : TCP 8443</c>.</summary>
    public override string ToString() => $"{Source} => {Destination} : {Ports}";
}
