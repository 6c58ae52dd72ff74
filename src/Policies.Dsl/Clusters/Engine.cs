namespace Policies;

/// <summary>The agent that pulls a cluster's repository.</summary>
public enum Engine
{
    /// <summary>Flux 1 with Helm Operator.</summary>
    Flux1,

    /// <summary>Flux 2.</summary>
    Flux2,

    /// <summary>Argo CD.</summary>
    ArgoCd,
}
