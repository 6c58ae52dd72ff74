using Policies.Lowering;
using Policies.Objects;
using Policies.Tests.Trees;

namespace Policies.Tests.Fleets;

/// <summary>Finds objects among those of a cluster.</summary>
internal static class LoweredClusterExtensions
{
    /// <summary>The only object of a kind and a name.</summary>
    public static Mapping Find(this LoweredCluster lowered, string kind, string name, string? @namespace = null) =>
        Assert.Single(lowered.Manifests, manifest => manifest.Object.Kind == kind && manifest.Object.Name == name && (@namespace is null || manifest.Object.Namespace == @namespace)).Object.Root;

    public static bool Has(this LoweredCluster lowered, string kind, string name) =>
        lowered.Manifests.Any(manifest => manifest.Object.Kind == kind && manifest.Object.Name == name);

    /// <summary>Names of the objects of a kind, as namespace/name where they are in one.</summary>
    public static IEnumerable<string> Names(this LoweredCluster lowered, string kind) => lowered.Manifests
        .Where(manifest => manifest.Object.Kind == kind)
        .Select(manifest => manifest.Object.Namespace is { } home ? home + "/" + manifest.Object.Name : manifest.Object.Name);

    /// <summary>The node at a path of keys; the test fails where there is none.</summary>
    public static Node At(this Node node, params string[] path) => path.Aggregate(node, (at, key) => Assert.IsType<Mapping>(at)[key] ?? throw new Xunit.Sdk.XunitException($"{at.AsText()} has no {key}"));

    /// <summary>Everything that was made, as text.</summary>
    public static string Everything(this LoweredCluster lowered) =>
        string.Join("\n", lowered.Manifests.Select(manifest => $"{manifest.Path} {manifest.Definition} {manifest.MemberPath} {manifest.Object.Root.AsText()}"));
}
