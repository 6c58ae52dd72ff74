namespace Policies.Verification.Changes;

/// <summary>What a change does to somebody.</summary>
public enum ChangeKind
{
    /// <summary>A connection is allowed that was not.</summary>
    Opened,

    /// <summary>A connection is no longer allowed.</summary>
    Closed,

    /// <summary>A subject may do what it might not.</summary>
    Gained,

    /// <summary>A subject may no longer do something.</summary>
    Lost,

    /// <summary>Pods are let in that were not, or would be.</summary>
    Admitted,

    /// <summary>Pods are no longer let in, or would not be.</summary>
    Refused,
}
