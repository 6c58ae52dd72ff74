namespace Policies;

/// <summary>What an ingress controller runs as.</summary>
public enum IngressKind
{
    /// <summary>A Deployment.</summary>
    Deployment,

    /// <summary>A DaemonSet.</summary>
    DaemonSet,
}
