namespace Policies;

/// <summary>Resources of the API group <c>storage.k8s.io</c>.</summary>
public static class Storage
{
    /// <summary>Classes of storage.</summary>
    public static Resource StorageClasses => new("storage.k8s.io", "storageclasses", isClusterScoped: true);

    /// <summary>Storage that is attached to nodes.</summary>
    public static Resource VolumeAttachments => new("storage.k8s.io", "volumeattachments", isClusterScoped: true);

    /// <summary>Storage drivers.</summary>
    public static Resource CsiDrivers => new("storage.k8s.io", "csidrivers", isClusterScoped: true);

    /// <summary>Storage drivers on nodes.</summary>
    public static Resource CsiNodes => new("storage.k8s.io", "csinodes", isClusterScoped: true);
}
