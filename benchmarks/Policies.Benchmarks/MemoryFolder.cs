namespace Policies.Benchmarks;

/// <summary>A new folder in memory, which goes with all that is in it.</summary>
internal sealed class MemoryFolder : IDisposable
{
    /// <summary>Makes it.</summary>
    public MemoryFolder() => Directory.CreateDirectory(Path);

    /// <summary>Where it is.</summary>
    public string Path { get; } = Places.Memory;

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Path, recursive: true);
}
