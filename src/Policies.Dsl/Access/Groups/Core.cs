namespace Policies;

/// <summary>Resources of the core API group.</summary>
public static class Core
{
    /// <summary>Pods.</summary>
    public static PodResource Pods => new();

    /// <summary>Services.</summary>
    public static ServiceResource Services => new();

    /// <summary>Addresses behind services, in the old form.</summary>
    public static Resource Endpoints => new("", "endpoints");

    /// <summary>Configuration that is no secret.</summary>
    public static Resource ConfigMaps => new("", "configmaps");

    /// <summary>Secrets; whoever lists them reads them.</summary>
    public static Resource Secrets => new("", "secrets");

    /// <summary>Service accounts.</summary>
    public static ServiceAccountResource ServiceAccounts => new();

    /// <summary>Claims to storage.</summary>
    public static Resource PersistentVolumeClaims => new("", "persistentvolumeclaims");

    /// <summary>Storage.</summary>
    public static Resource PersistentVolumes => new("", "persistentvolumes", isClusterScoped: true);

    /// <summary>Events, in the old form.</summary>
    public static Resource Events => new("", "events");

    /// <summary>Limits for each container of a namespace.</summary>
    public static Resource LimitRanges => new("", "limitranges");

    /// <summary>Limits for all of a namespace.</summary>
    public static Resource ResourceQuotas => new("", "resourcequotas");

    /// <summary>Pods that are kept in a number, in the old form.</summary>
    public static ScalableResource ReplicationControllers => new("", "replicationcontrollers");

    /// <summary>Templates of pods.</summary>
    public static Resource PodTemplates => new("", "podtemplates");

    /// <summary>Namespaces.</summary>
    public static Resource Namespaces => new("", "namespaces", isClusterScoped: true);

    /// <summary>Nodes.</summary>
    public static NodeResource Nodes => new();

    /// <summary>Users, to impersonate.</summary>
    public static Resource Users => new("", "users", isClusterScoped: true);

    /// <summary>Groups, to impersonate.</summary>
    public static Resource Groups => new("", "groups", isClusterScoped: true);
}
