using Policies.RealTools;
using Policies.Sample.Tests.Written;

namespace Policies.Sample.Tests.Real;

/// <summary>Every object of the sample, held against the schemas of those who own its kind.</summary>
[Collection(nameof(TreesAreWritten))]
public sealed class SchemaTests(WrittenTrees trees)
{
    // Objects that several clusters share are judged once.
    [SkippableFact]
    public async Task Upstream_accepts_every_object() =>
        Assert.Empty(await UpstreamSchemas.JudgeAsync(SampleFleet.Lowered
            .SelectMany(cluster => cluster.Manifests.Select(manifest => (manifest, Path: Path.Combine(trees.Of(cluster.Cluster.Cluster.Name), manifest.Path))))
            .DistinctBy(each => each.manifest)
            .Select(each => each.Path)));
}
