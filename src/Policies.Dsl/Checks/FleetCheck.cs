namespace Policies;

/// <summary>A rule of the user's own over the fleet as a whole.</summary>
public abstract class FleetCheck(string id) : Check(id)
{
    /// <summary>What is wrong with the fleet; nothing where all is well.</summary>
    public abstract IEnumerable<Finding> Judge(IReadOnlyList<Cluster> clusters);
}
