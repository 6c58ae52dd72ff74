using Policies.Verification.Sets;

namespace Policies.Verification.Changes;

/// <summary>Two ends as they are printed, and the pairs that this stands for: of ranges that touch, several.</summary>
internal sealed record MergedPair(string Source, string Destination, ConnectionSet Ports, IReadOnlyList<ChangedPair> Pairs);
