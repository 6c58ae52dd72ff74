namespace Policies.Verification.Rights.Paths;

/// <summary>One step of a path: what somebody does with some rights, and who, or what, they are then.</summary>
/// <param name="From">Who takes the step.</param>
/// <param name="To">Who they are then; null where the step ends at a target.</param>
/// <param name="Target">What they have reached; null where they have become another subject.</param>
/// <param name="Does">What they do, in words.</param>
/// <param name="With">The rights that it takes, all of them.</param>
public sealed record EscalationHop(AccessSubject From, AccessSubject? To, EscalationTarget? Target, string Does, IReadOnlyList<AccessGrant> With)
{
    /// <inheritdoc/>
    public override string ToString() => $"{From} {Does}";
}
