using System.Security.Cryptography;
using System.Text;
using Policies.Reconciler.Compiled;
using Policies.Rendering.Index;

namespace Policies.Reconciler.Tests.Memory;

/// <summary>A fleet as a test has it: clusters, their namespaces, and a word in each that may change.</summary>
internal sealed class SourceFleet
{
    public Engine Engine { get; set; } = Engine.Flux2;

    /// <summary>Clusters, the wave of each, and their namespaces with a word that a role of each holds.</summary>
    public SortedDictionary<string, (int? Wave, SortedDictionary<string, string> Namespaces)> Clusters { get; } = new(StringComparer.Ordinal);

    public List<IndexedWave> Waves { get; } = [];

    public List<IndexedFreeze> Freezes { get; } = [];

    public List<Leaving> Retired { get; } = [];

    public List<Deadline> Deadlines { get; } = [];

    /// <summary>Former names of clusters, and of namespaces after <c>ns/</c>.</summary>
    public Dictionary<string, string[]> FormerNames { get; } = [];

    public int MaxUnhealthy { get; set; }

    public bool HasRepositories { get; set; } = true;

    /// <summary>Where the repository of a cluster is.</summary>
    public Func<string, string> UrlOf { get; set; } = cluster => $"https://git.acme.example/{cluster}.git";

    /// <summary>More objects, by cluster.</summary>
    public Dictionary<string, List<(string Path, string Text, ObjectIdentity Object)>> Extra { get; } = [];

    public SourceFleet With(string cluster, int? wave, params string[] namespaces)
    {
        Clusters[cluster] = (wave, new SortedDictionary<string, string>(namespaces.ToDictionary(name => name, _ => "get"), StringComparer.Ordinal));
        return this;
    }

    public CompiledFleet Compile()
    {
        var trees = Clusters.ToDictionary(cluster => cluster.Key, cluster => Tree(cluster.Key, cluster.Value.Namespaces));
        var index = new FleetIndex(
            1,
            "Acme.Fleet",
            new([.. Waves], new(AppliedKind.Time, "", "", []), MaxUnhealthy, [.. Freezes]),
            [.. Retired],
            [.. Deadlines],
            [.. Clusters.Select(cluster => new IndexedCluster(cluster.Key, ClusterIndex.PathOf(cluster.Key), "", trees[cluster.Key].Digest, trees[cluster.Key].Objects, cluster.Value.Wave))]);
        var clusters = index.Clusters.Select(line => new CompiledCluster(line, Index(line))).ToList();
        return new(index, clusters, cluster => trees[cluster.Name]);
    }

    private ClusterIndex Index(IndexedCluster line) => new()
    {
        Cluster = line.Name,
        Member = $"Acme.Clusters.{line.Name}",
        FormerNames = FormerNames.GetValueOrDefault(line.Name, []),
        Engine = Engine,
        Repository = HasRepositories ? new(UrlOf(line.Name), "main", "policies", "Policies <policies@acme.example>") : null,
        Wave = line.Wave,
        Digest = line.Digest,
        Inventory = "",
        Namespaces = [.. Clusters[line.Name].Namespaces.Keys.Select(name => new IndexedNamespace(name, $"Acme.{name}", "", FormerNames.GetValueOrDefault($"ns/{name}", []), []))],
    };

    private CompiledTree Tree(string cluster, SortedDictionary<string, string> namespaces)
    {
        var files = new List<CompiledFile>();
        foreach (var (name, word) in namespaces)
        {
            files.Add(Make($"{name}/namespace.yaml", Written.Namespace(name, Engine), new("v1", "Namespace", name, null)));
            files.Add(Make($"{name}/networkpolicy-default-deny.yaml", Written.DefaultDeny(name), new("networking.k8s.io/v1", "NetworkPolicy", "default-deny", name)));
            files.Add(Make($"{name}/role-reader.yaml", Written.Role(name, word), new("rbac.authorization.k8s.io/v1", "Role", "reader", name)));
        }

        files.AddRange(Extra.GetValueOrDefault(cluster, []).Select(extra => Make(extra.Path, extra.Text, extra.Object)));
        files.Sort((one, other) => string.CompareOrdinal(one.Entry.Path, other.Entry.Path));
        files.Add(Make("kustomization.yaml", Written.Kustomization(files.Select(file => file.Entry.Path), Engine), null));
        files.Sort((one, other) => string.CompareOrdinal(one.Entry.Path, other.Entry.Path));
        return CompiledTree.Of(files);
    }

    private static CompiledFile Make(string path, string text, ObjectIdentity? identity)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return new(new(path, Convert.ToHexStringLower(SHA256.HashData(bytes)), "Acme.Definition", identity), bytes);
    }
}
