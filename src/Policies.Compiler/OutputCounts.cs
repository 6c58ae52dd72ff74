namespace Policies.Compiler;

/// <summary>How much was written.</summary>
internal sealed record OutputCounts
{
    /// <summary>How many clusters there are.</summary>
    public int Clusters { get; init; }

    /// <summary>How many manifests they have together.</summary>
    public int Manifests { get; init; }

    /// <summary>How many files were written.</summary>
    public int Written { get; init; }

    /// <summary>How many files were removed.</summary>
    public int Removed { get; init; }
}
