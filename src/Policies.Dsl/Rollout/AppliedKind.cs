namespace Policies;

/// <summary>Where the answer to "has the agent applied it?" comes from.</summary>
public enum AppliedKind
{
    /// <summary>Nowhere; time passes.</summary>
    Time,

    /// <summary>A Prometheus server.</summary>
    Prometheus,

    /// <summary>A program.</summary>
    Command,

    /// <summary>A status of the commit.</summary>
    CommitStatus,
}
