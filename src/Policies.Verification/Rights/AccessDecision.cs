namespace Policies.Verification.Rights;

/// <summary>An answer of the authorizer.</summary>
/// <param name="IsAllowed">Whether the request is allowed.</param>
/// <param name="Grant">What allows it; null where nothing does.</param>
public sealed record AccessDecision(bool IsAllowed, AccessGrant? Grant)
{
    /// <summary>No binding gives a rule that allows the request.</summary>
    public static AccessDecision Denied { get; } = new(false, null);

    /// <summary>Why: the binding, the role and the rule, or that there is none.</summary>
    public string Reason => Grant?.ToString() ?? "no binding gives a rule that allows it";
}
