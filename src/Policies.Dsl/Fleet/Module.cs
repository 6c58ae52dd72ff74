namespace Policies;

/// <summary>Definitions that groups of clusters receive together; a new version of a module is a subclass that overrides what changes.</summary>
public abstract class Module
{
    /// <summary>Namespaces that are where the module is.</summary>
    public virtual IReadOnlyList<NamespacePolicy> Namespaces => [];

    /// <summary>Helm releases that the cluster's agent installs.</summary>
    public virtual IReadOnlyList<HelmRelease> Releases => [];

    /// <summary>Rights over the whole cluster, and who is given them.</summary>
    public virtual IReadOnlyList<ClusterRole> ClusterRoles => [];

    /// <summary>Existing cluster roles that are given over the whole cluster.</summary>
    public virtual IReadOnlyList<Grant> ClusterGrants => [];

    /// <summary>Anything that Kubernetes has and this language has not; placed by its own metadata.</summary>
    public virtual IReadOnlyList<RawObject> Objects => [];
}
