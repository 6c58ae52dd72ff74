namespace Policies;

/// <summary>How a service spreads traffic from outside.</summary>
public enum TrafficPolicy
{
    /// <summary>Over all nodes; the sender's address is lost.</summary>
    Cluster,

    /// <summary>To pods of the receiving node; the sender's address is kept.</summary>
    Local,
}
