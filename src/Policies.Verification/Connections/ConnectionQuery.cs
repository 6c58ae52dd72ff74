using Policies.Verification.Sets;

namespace Policies.Verification.Connections;

/// <summary>Which connections are asked for; all of them where nothing is set.</summary>
public sealed record ConnectionQuery
{
    /// <summary>Only from these endpoints; null for all.</summary>
    public IReadOnlySet<Endpoint>? From { get; init; }

    /// <summary>Only to these endpoints; null for all.</summary>
    public IReadOnlySet<Endpoint>? To { get; init; }

    /// <summary>Only on these ports; of each connection, only these are named.</summary>
    public ConnectionSet Ports { get; init; } = ConnectionSet.All;

    /// <summary>Whether IPv6 addresses are listed; null where it depends on whether the input shows that the cluster has any.</summary>
    public bool? IPv6 { get; init; }
}
