namespace Policies;

/// <summary>A rule of the user's own over each cluster.</summary>
public abstract class ClusterCheck(string id) : Check(id)
{
    /// <summary>What is wrong with a cluster; nothing where all is well.</summary>
    public abstract IEnumerable<Finding> Judge(Cluster cluster);
}
