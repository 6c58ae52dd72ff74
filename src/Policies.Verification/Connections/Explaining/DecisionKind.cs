namespace Policies.Verification.Connections.Explaining;

/// <summary>How something came to be allowed or denied.</summary>
public enum DecisionKind
{
    /// <summary>A rule allows it.</summary>
    Allowed,

    /// <summary>A rule denies it.</summary>
    Denied,

    /// <summary>A rule leaves it to the next tier.</summary>
    Passed,

    /// <summary>A policy isolates the pods, and no rule allows it.</summary>
    Isolated,

    /// <summary>No policy decides about it, so it is allowed.</summary>
    ByDefault,
}
