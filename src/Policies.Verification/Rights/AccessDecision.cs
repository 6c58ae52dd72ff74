namespace Policies.Verification.Rights;

/// <summary>An answer of the authorizer.</summary>
/// <param name="IsAllowed">Whether the request is allowed.</param>
/// <param name="Grant">What allows it; null where nothing does, and for members of <c>system:masters</c>, who need no rule.</param>
/// <param name="Dangling">Of a denial, a binding of the user that would have counted, if there were the role that it names.</param>
public sealed record AccessDecision(bool IsAllowed, AccessGrant? Grant, AccessBinding? Dangling = null)
{
    /// <summary>No binding gives a rule that allows the request.</summary>
    public static AccessDecision Denied { get; } = new(false, null);

    /// <summary>The user is a member of <c>system:masters</c>, whom the API server asks for no rule.</summary>
    public static AccessDecision Master { get; } = new(true, null);

    /// <summary>Why: the binding, the role and the rule, or that there is none.</summary>
    public string Reason => this switch
    {
        { Grant: { } grant } => grant.ToString(),
        { IsAllowed: true } => "members of Group 'system:masters' may do everything, whatever the roles say",
        { Dangling: { } binding } => $"no binding gives a rule that allows it; {binding}{binding.Place} names {binding.RoleName}, which does not exist",
        _ => "no binding gives a rule that allows it",
    };
}
