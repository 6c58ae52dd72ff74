namespace Policies;

/// <summary>An amount of storage or memory in Kubernetes' notation, such as <c>50Gi</c>.</summary>
public readonly record struct Quantity(string Text)
{
    /// <inheritdoc/>
    public override string ToString() => Text;
}
