using Policies.Rendering.Output;

namespace Policies.Sample.Tests.Written;

/// <summary>The trees of all clusters, written to a folder that is gone after the last test.</summary>
public sealed class WrittenTrees : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("policies-sample-").FullName;

    public WrittenTrees()
    {
        var lowered = SampleFleet.Lowered.ToDictionary(cluster => cluster.Cluster);
        Result = TreeWriter.Write(
            SampleFleet.Model,
            cluster => lowered[cluster],
            new() { TreeFolder = Path.Combine(folder, "manifests"), IndexFolder = Path.Combine(folder, "index"), StateFolder = Path.Combine(folder, "state") });
    }

    public WriteResult Result { get; }

    /// <summary>The folder of all clusters.</summary>
    public string Manifests => Path.Combine(folder, "manifests");

    /// <summary>The folder of a cluster.</summary>
    public string Of(string cluster) => Path.Combine(Manifests, cluster);

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
