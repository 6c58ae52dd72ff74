namespace Policies.Verification.Rights.Paths;

/// <summary>How a subject could become more than it is.</summary>
/// <param name="From">The subject.</param>
/// <param name="To">What it would reach.</param>
/// <param name="Hops">The steps, in their order.</param>
public sealed record EscalationPath(AccessSubject From, EscalationTarget To, IReadOnlyList<EscalationHop> Hops);
