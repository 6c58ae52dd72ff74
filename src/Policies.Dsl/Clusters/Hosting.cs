namespace Policies;

/// <summary>Who runs a cluster's control plane.</summary>
public enum Hosting
{
    /// <summary>Google Kubernetes Engine.</summary>
    Gke,

    /// <summary>The company itself, on machines of its own.</summary>
    SelfHosted,
}
