namespace Policies.Rendering.Output;

/// <summary>Where output goes, and how patiently.</summary>
public sealed record OutputOptions
{
    /// <summary>The folder that holds a folder for each cluster; a symbolic link to a folder is followed.</summary>
    public required string TreeFolder { get; init; }

    /// <summary>The folder of the index; not within <see cref="TreeFolder"/>, nor around it.</summary>
    public required string IndexFolder { get; init; }

    /// <summary>The folder that remembers from build to build what was written; it may be lost, which costs time only.</summary>
    public required string StateFolder { get; init; }

    /// <summary>How long to wait for another build that writes to the same folder.</summary>
    public TimeSpan LockWait { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How many clusters are worked on at once.</summary>
    public int Workers { get; init; } = Environment.ProcessorCount;
}
