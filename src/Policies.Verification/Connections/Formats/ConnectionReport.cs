using Policies.Verification.Connections.Explaining;
using Policies.Verification.Connections.Exposing;

namespace Policies.Verification.Connections.Formats;

/// <summary>What is written in one of the formats.</summary>
/// <param name="Connections">The connections, or pairs that may not connect; they are read once.</param>
public sealed record ConnectionReport(IEnumerable<Connection> Connections)
{
    /// <summary>Says why; null where that is not asked for.</summary>
    public Func<Connection, Explanation>? Explain { get; init; }

    /// <summary>What workloads are open to beyond these connections; null where that is not asked for.</summary>
    public IEnumerable<Exposure>? Exposures { get; init; }
}
