namespace Policies.Verification.Rights;

/// <summary>A role as one subject holds it by one binding.</summary>
/// <param name="Order">The place of the binding among all.</param>
/// <param name="Binding">The binding, which gives a role that there is.</param>
/// <param name="Subject">The subject.</param>
internal sealed record HeldRole(int Order, AccessBinding Binding, AccessSubject Subject)
{
    private HeldRule[]? rules;

    /// <summary>The rules, in their order.</summary>
    public IReadOnlyList<HeldRule> Rules => rules ??= [.. Binding.Role!.Rules.Select((each, i) => new HeldRule(this, i, each.Role, each.Rule))];
}
