namespace Policies.Objects;

/// <summary>A value that is there but cannot be seen, as in an editor that does not run the code; a rule that reads it says nothing.</summary>
public sealed class Unknown : Node
{
    private Unknown()
    {
    }

    /// <summary>The only instance.</summary>
    public static Unknown Value { get; } = new();

    /// <inheritdoc/>
    public override string ToString() => "(unknown)";
}
