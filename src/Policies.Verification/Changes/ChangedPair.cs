using Policies.Verification.Connections;
using Policies.Verification.Sets;

namespace Policies.Verification.Changes;

/// <summary>Two ends, and the ports on which one may connect to the other in one world only.</summary>
internal sealed record ChangedPair(Endpoint Source, Endpoint Destination, ConnectionSet Ports);
