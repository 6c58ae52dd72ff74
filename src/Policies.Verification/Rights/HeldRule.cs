namespace Policies.Verification.Rights;

/// <summary>A rule as one subject holds it by one binding.</summary>
internal sealed class HeldRule(HeldRole role, int place, AccessRole writtenIn, AccessRule rule)
{
    private readonly int place = place;
    private AccessDecision? decision;

    /// <summary>How the role is held.</summary>
    public HeldRole Role { get; } = role;

    /// <summary>The rule.</summary>
    public AccessRule Rule { get; } = rule;

    /// <summary>The answer to whatever it allows, made once.</summary>
    public AccessDecision Decision => decision ??= new(true, new AccessGrant(Role.Binding, Role.Subject, writtenIn, Rule));

    /// <summary>Whether it comes before another of the same subject.</summary>
    public bool IsBefore(HeldRule other) => Role.Order < other.Role.Order || (Role.Order == other.Role.Order && place < other.place);
}
