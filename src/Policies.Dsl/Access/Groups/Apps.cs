namespace Policies;

/// <summary>Resources of the API group <c>apps</c>.</summary>
public static class Apps
{
    /// <summary>Deployments.</summary>
    public static ScalableResource Deployments => new("apps", "deployments");

    /// <summary>Stateful sets.</summary>
    public static ScalableResource StatefulSets => new("apps", "statefulsets");

    /// <summary>Replica sets.</summary>
    public static ScalableResource ReplicaSets => new("apps", "replicasets");

    /// <summary>Daemon sets.</summary>
    public static Resource DaemonSets => new("apps", "daemonsets");

    /// <summary>Past states of stateful and daemon sets.</summary>
    public static Resource ControllerRevisions => new("apps", "controllerrevisions");
}
