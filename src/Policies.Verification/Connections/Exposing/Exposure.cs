using Policies.Verification.Network.Rules;
using Policies.Verification.Sets;

namespace Policies.Verification.Connections.Exposing;

/// <summary>What a workload's policies leave open to pods that need not be there yet.</summary>
/// <param name="Workload">The workload.</param>
/// <param name="Direction">Whether it lets them in, or connects to them.</param>
/// <param name="Peer">Which pods, as in <c>pods app=a in namespaces team=b</c>.</param>
/// <param name="Ports">The ports.</param>
public sealed record Exposure(Endpoint Workload, Direction Direction, string Peer, ConnectionSet Ports);
