using Policies.Evaluation;
using Policies.Objects;

namespace Policies.Lowering;

/// <summary>One cluster while it is lowered: its facts, its namespaces, what has been made and what was wrong.</summary>
internal sealed class ClusterScope
{
    private readonly Dictionary<string, List<PlacedNamespace>> byDefinition = new(StringComparer.Ordinal);

    /// <summary>Takes what a cluster has.</summary>
    public ClusterScope(
        FleetModel fleet,
        ClusterDefinition definition,
        IReadOnlyList<PlacedNamespace> namespaces,
        IReadOnlyList<Part<ModuleDefinition>> modules,
        ManifestCache cache,
        ClusterShapes shapes)
    {
        Fleet = fleet;
        Definition = definition;
        Cache = cache;
        Shapes = shapes;
        Modules = modules;
        Namespaces = namespaces;
        Manifests = new(Problems);
        foreach (var placed in Namespaces)
        {
            Index(placed.Definition.Definition, placed);
            foreach (var parent in placed.Definition.Bases)
            {
                Index(parent, placed);
            }
        }

        Peers = new(this);
    }

    /// <summary>The fleet.</summary>
    public FleetModel Fleet { get; }

    /// <summary>The cluster and the member that says it.</summary>
    public ClusterDefinition Definition { get; }

    /// <summary>The cluster.</summary>
    public Cluster Cluster => Definition.Cluster;

    /// <summary>Its addresses.</summary>
    public ClusterNetwork Network => Shapes.Network;

    /// <summary>What is the same in each of its namespaces.</summary>
    public ClusterShapes Shapes { get; }

    /// <summary>What peers are here.</summary>
    public Peers Peers { get; }

    /// <summary>The modules that it receives.</summary>
    public IReadOnlyList<Part<ModuleDefinition>> Modules { get; }

    /// <summary>Its namespaces, sorted by name.</summary>
    public IReadOnlyList<PlacedNamespace> Namespaces { get; }

    /// <summary>What has been made.</summary>
    public ManifestSet Manifests { get; }

    /// <summary>What has been made for other clusters too.</summary>
    public ManifestCache Cache { get; }

    /// <summary>Whether all of a member can be seen; where the definitions were run, it can.</summary>
    public Func<string, bool> Sees { get; init; } = static _ => true;

    /// <summary>Whether other definitions are there that are not seen here, as where one is lowered by itself.</summary>
    public bool IsAlone { get; init; }

    /// <summary>What was wrong.</summary>
    public List<Problem> Problems { get; } = [];

    /// <summary>The namespace that the agent lives in.</summary>
    public string AgentNamespace => Cluster.AgentNamespace ?? Cluster.Engine switch
    {
        Engine.Flux1 => "flux",
        Engine.Flux2 => "flux-system",
        _ => "argocd",
    };

    /// <summary>The placed instances of a definition or of a subclass of it.</summary>
    public IReadOnlyList<PlacedNamespace> Placed(string definition) => byDefinition.TryGetValue(definition, out var placed) ? placed : [];

    /// <summary>The placed namespaces that a reference means; none for one outside the fleet, unless the fleet has it here after all.</summary>
    public IReadOnlyList<PlacedNamespace> Placed(NamespaceReference reference) => reference.Definition is { } definition
        ? Placed(definition)
        : [.. Namespaces.Where(placed => placed.Name == reference.Name)];

    /// <summary>Names of the namespaces that a reference means.</summary>
    public IReadOnlyList<string> Names(NamespaceReference reference) => reference.Name is { } name ? [name] : [.. Placed(reference).Select(placed => placed.Name)];

    /// <summary>Says that a fact of the cluster is needed and missing.</summary>
    public void Missing(string fact, string need) => Problems.Add(new(
        Rules.MissingFact,
        Definition.MemberPath,
        $"Cluster '{Cluster.Name}' does not say {fact}, which {need} needs"));

    /// <summary>A manifest at the path of its object.</summary>
    public static Manifest Manifest(KubernetesObject made, string definition, string memberPath) =>
        new(made, Paths.Of(made.Namespace, made.Kind, made.Name), definition, memberPath);

    private void Index(string definition, PlacedNamespace placed)
    {
        if (!byDefinition.TryGetValue(definition, out var list))
        {
            byDefinition.Add(definition, list = []);
        }

        list.Add(placed);
    }
}
