namespace Policies;

/// <summary>A rule of the user's own over each namespace of each cluster.</summary>
public abstract class NamespaceCheck(string id) : Check(id)
{
    /// <summary>What is wrong with a namespace on a cluster; nothing where all is well.</summary>
    public abstract IEnumerable<Finding> Judge(NamespacePolicy policy, Cluster cluster);
}
