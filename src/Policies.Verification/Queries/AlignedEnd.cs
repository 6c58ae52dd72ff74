using Policies.Verification.Connections;

namespace Policies.Verification.Queries;

/// <summary>An end that two analyses have in common: a workload, or a range of addresses that neither of them divides.</summary>
internal sealed record AlignedEnd(string Text, Endpoint? OldSource, Endpoint? OldDestination, Endpoint? NewSource, Endpoint? NewDestination);
