namespace Policies.Analyzers.Rebuilding;

/// <summary>A section of cluster values of the user's own, as its class says it.</summary>
internal sealed record RebuiltSection(string Key, IReadOnlyList<Setting> Rebuilt) : ValuesSection(Key)
{
    /// <inheritdoc/>
    public override IReadOnlyList<Setting> Settings => Rebuilt;
}
