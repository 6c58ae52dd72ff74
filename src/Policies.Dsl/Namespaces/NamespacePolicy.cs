namespace Policies;

/// <summary>The policy of a namespace; one that says nothing denies all traffic but DNS, is restricted, and gives nobody any right.</summary>
public abstract class NamespacePolicy(string name)
{
    /// <summary>Name of the namespace in Kubernetes, where no instance says another.</summary>
    public string Name { get; } = name;

    /// <summary>The clusters that have the namespace; said outside modules, never inside one.</summary>
    public virtual Group? On => null;

    /// <summary>The team that answers for the namespace.</summary>
    public virtual string Owner => "";

    /// <summary>Labels of the namespace beside those of Pod Security.</summary>
    public virtual IReadOnlyList<Label> Labels => [];

    /// <summary>Annotations of the namespace.</summary>
    public virtual IReadOnlyList<Label> Annotations => [];

    /// <summary>Several copies of the namespace in one cluster, under names of their own.</summary>
    public virtual IReadOnlyList<Instance> Instances => [];

    /// <summary>Who may talk to the namespace's pods, and to whom they may.</summary>
    public virtual Network Network => new();

    /// <summary>What a pod of the namespace may be.</summary>
    public virtual PodSecurity PodSecurity => new(PodSecurityLevel.Restricted);

    /// <summary>Rights within the namespace, and whom they are given to.</summary>
    public virtual IReadOnlyList<Role> Roles => [];

    /// <summary>Existing cluster roles that are given within the namespace.</summary>
    public virtual IReadOnlyList<Grant> Grants => [];

    /// <summary>Service accounts of the namespace beside those of its workloads.</summary>
    public virtual IReadOnlyList<ServiceAccount> ServiceAccounts => [];

    /// <summary>Helm releases that the cluster's agent installs into the namespace.</summary>
    public virtual IReadOnlyList<HelmRelease> Releases => [];

    /// <summary>Parts that some clusters have more, or less.</summary>
    public virtual IReadOnlyList<Override> Overrides => [];

    /// <summary>Rules that are set aside for named things of the namespace.</summary>
    public virtual IReadOnlyList<Exemption> Exemptions => [];

    /// <summary>Anything that Kubernetes has and this language has not; placed in the namespace.</summary>
    public virtual IReadOnlyList<RawObject> Objects => [];

    /// <summary>Names that the namespace had before.</summary>
    public virtual IReadOnlyList<string> FormerNames => [];
}
