namespace Policies;

/// <summary>What can leave a fleet.</summary>
public enum RetiredKind
{
    /// <summary>A namespace, everywhere.</summary>
    Namespace,

    /// <summary>A cluster.</summary>
    Cluster,
}
