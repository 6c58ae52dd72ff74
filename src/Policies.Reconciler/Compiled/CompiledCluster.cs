using Policies.Rendering.Index;

namespace Policies.Reconciler.Compiled;

/// <summary>A cluster of a compiled fleet.</summary>
/// <param name="Line">Its line in the index of the fleet.</param>
/// <param name="Index">Its own index.</param>
public sealed record CompiledCluster(IndexedCluster Line, ClusterIndex Index)
{
    /// <summary>Its name.</summary>
    public string Name => Line.Name;

    /// <summary>The folder that is ours.</summary>
    public string Folder => Index.Repository?.Folder.Trim('/') is { Length: > 0 } folder ? folder : "policies";
}
