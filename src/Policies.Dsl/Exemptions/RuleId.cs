namespace Policies;

/// <summary>The id of a rule of the catalogue; its members are in <see cref="Rules"/>.</summary>
public readonly record struct RuleId(string Id)
{
    /// <inheritdoc/>
    public override string ToString() => Id;
}
