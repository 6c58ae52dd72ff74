namespace Policies.Manifests;

/// <summary>How much of an input is read before it is taken for an attack.</summary>
public sealed record ReadLimits
{
    /// <summary>The largest file, in bytes.</summary>
    public long FileBytes { get; init; } = 256L << 20;

    /// <summary>How deep values lie in each other; Kubernetes' own objects stay below 50.</summary>
    public int Depth { get; init; } = 200;

    /// <summary>How many values the aliases of one document may stand for.</summary>
    public int AliasedNodes { get; init; } = 1_000_000;

    /// <summary>How many documents of one file may be broken before the rest is left alone; each is looked for from the file's beginning.</summary>
    public int Faults { get; init; } = 20;
}
