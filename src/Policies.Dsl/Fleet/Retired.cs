namespace Policies;

/// <summary>Something that leaves the fleet on purpose; what disappears without this is kept.</summary>
public sealed record Retired
{
    private Retired(RetiredKind kind, string name, Day on, string because) => (Kind, Name, On, Because) = (kind, name, on, because);

    /// <summary>What leaves.</summary>
    public RetiredKind Kind { get; }

    /// <summary>Its name in Kubernetes.</summary>
    public string Name { get; }

    /// <summary>The day from which it may go.</summary>
    public Day On { get; }

    /// <summary>Why it leaves.</summary>
    public string Because { get; }

    /// <summary>A namespace leaves every cluster, with all that it holds.</summary>
    public static Retired Namespace(string name, Day on, string because) => new(RetiredKind.Namespace, name, on, because);

    /// <summary>A cluster leaves the fleet; its repository is left as it is.</summary>
    public static Retired Cluster(string name, Day on, string because) => new(RetiredKind.Cluster, name, on, because);
}
