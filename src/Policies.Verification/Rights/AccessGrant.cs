namespace Policies.Verification.Rights;

/// <summary>What allows something: a rule of a role, given to a subject by a binding.</summary>
/// <param name="Binding">The binding.</param>
/// <param name="Subject">The subject by which the user has it.</param>
/// <param name="Role">The role in which the rule is written, which a gathering role may only have collected.</param>
/// <param name="Rule">The rule.</param>
public sealed record AccessGrant(AccessBinding Binding, AccessSubject Subject, AccessRole Role, AccessRule Rule)
{
    /// <inheritdoc/>
    public override string ToString()
    {
        var through = Binding.Role is { } given && given != Role ? $", gathered from {Role}" : "";
        return $"{Binding}{Binding.Place} gives {Binding.Role}{through} to {Subject}: "
            + $"{Rule}{(Role.IsBuiltIn ? " (built in)" : FormattableString.Invariant($" ({Role.Source.PlaceOf(Rule.Written).File}:{Rule.Line})"))}";
    }
}
