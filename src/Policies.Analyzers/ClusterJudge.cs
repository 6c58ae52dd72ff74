using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Policies.Analyzers.Rebuilding;
using Policies.Catalogue;
using Policies.Catalogue.Fleet;
using Policies.Catalogue.Judging;
using Policies.Evaluation;
using Policies.Lowering;
using Policies.Objects;
using Policies.Objects.Addresses;

namespace Policies.Analyzers;

/// <summary>
/// Judges a namespace by the facts of the clusters that it is on, as source shows them: a flow whose other end is not there, a range that is the
/// cluster's own. A cluster is looked at closely only where something may be wrong on it.
/// </summary>
internal sealed class ClusterJudge
{
    private static readonly Judge OnClusters = new(RuleHosts.Editor, [RuleCatalogue.Get(Rules.HandwrittenClusterRange)]);

    private static readonly OverrideWithoutEffect Overrides = (OverrideWithoutEffect)RuleCatalogue.Get(Rules.OverrideWithoutEffect);

    private readonly Compilation compilation;
    private readonly DefinitionRebuilder rebuilder;
    private readonly LanguageSymbols language;
    private readonly Lazy<IReadOnlyList<(ClusterDefinition Definition, List<IpNetwork> Own)>> clusters;
    private readonly ConcurrentDictionary<string, NamespaceDefinition?> places = new(StringComparer.Ordinal);

    /// <summary>Takes a compilation; its clusters are looked for when a definition asks for them.</summary>
    public ClusterJudge(Compilation compilation, DefinitionRebuilder rebuilder, LanguageSymbols language)
    {
        (this.compilation, this.rebuilder, this.language) = (compilation, rebuilder, language);
        clusters = new(Clusters);
    }

    /// <summary>Reports what is wrong with a namespace on its clusters.</summary>
    public void Judge(NamespaceDefinition definition, Unseen unseen, ExemptionBook exemptions, Report report)
    {
        string[] read = [nameof(NamespacePolicy.On), nameof(NamespacePolicy.Instances), nameof(NamespacePolicy.Network), nameof(NamespacePolicy.Overrides)];
        if (definition.On is not { } on || read.Any(member => unseen.Touches(definition.PathOf(member))))
        {
            return;
        }

        if (definition.Overrides.Count > 0)
        {
            Overrides.Match(definition, [.. clusters.Value.Select(cluster => cluster.Definition)], report);
        }

        var networks = definition.Overrides.Select(change => change.Network).OfType<Network>().Prepend(definition.Network).ToList();
        // One that is null, or half written, is said elsewhere.
        var written = definition.Objects.Concat(definition.Overrides.SelectMany(change => change.Objects)).OfType<RawObject>().Where(raw => raw.Content is not null).SelectMany(raw => Ranges(raw.Content));
        var ranges = networks.SelectMany(Peers).OfType<AddressPeer>().Select(peer => peer.Range.Text ?? "").Concat(written).Select(text => IpNetwork.TryParse(text, out var range) ? range : default(IpNetwork?)).OfType<IpNetwork>().ToList();
        var ends = networks.SelectMany(network => network.Flows).Select(flow => (flow.Peer as NamespacePeer)?.Namespace.Definition).OfType<string>().Distinct().ToList();
        if ((ranges.Count == 0 && ends.Count == 0) || clusters.Value.Count == 0)
        {
            return;
        }

        var others = ends.Select(end => places.GetOrAdd(end, PlaceOf)).ToList();
        var areSeen = !others.Contains(null);
        var fleet = new FleetModel { Definition = "", Clusters = [.. clusters.Value.Select(cluster => cluster.Definition)], Namespaces = [.. others.OfType<NamespaceDefinition>().Where(other => other.Definition != definition.Definition).Append(definition)] };
        var found = new Report();
        foreach (var (cluster, own) in clusters.Value.Where(cluster => on.Includes(cluster.Definition.Cluster)))
        {
            if (others.Exists(other => other?.On?.Includes(cluster.Cluster) == false) || ranges.Exists(range => own.Exists(range.Overlaps)))
            {
                OnClusters.Cluster(new FleetLowering(fleet).Lower(cluster), exemptions, found);
            }
        }

        foreach (var finding in found.Findings.Where(finding => finding.Id == Rules.HandwrittenClusterRange.Id || (finding.Id == Rules.FlowWithoutOtherEnd.Id && areSeen)))
        {
            report.Add(new RuleId(finding.Id), finding.MemberPath, finding.Message);
        }
    }

    private static IEnumerable<Peer> Peers(Network network) =>
        network.Flows.Select(flow => flow.Peer)
            .Concat(network.Policies.SelectMany(policy => (policy.Ingress ?? []).Concat(policy.Egress ?? [])).SelectMany(rule => rule.Peers));

    private static IEnumerable<string> Ranges(Node node) => node switch
    {
        Mapping mapping => mapping.SelectMany(entry => entry is { Key: "cidr", Value: Scalar range } ? [range.Text] : Ranges(entry.Value)),
        Sequence list => list.SelectMany(Ranges),
        _ => [],
    };

    private static List<IpNetwork> Own(ClusterDefinition cluster)
    {
        var own = new List<IpNetwork>();
        foreach (var range in cluster.Cluster.Addresses.Pods.Concat(cluster.Cluster.Addresses.Services))
        {
            if (IpNetwork.TryParse(range.Text ?? "", out var network))
            {
                own.Add(network);
            }
        }

        return own;
    }

    // Where one cluster cannot be seen, which ones a group has cannot be told.
    private IReadOnlyList<(ClusterDefinition Definition, List<IpNetwork> Own)> Clusters()
    {
        var all = DeclaredTypes.Of(compilation).SelectMany(type => DefinitionRebuilder.Members(type, language.Cluster)).Select(rebuilder.Cluster).ToList();
        return all.TrueForAll(cluster => cluster is not null && IsPlain(cluster))
            ? [.. all.Select(cluster => (cluster!.Value, Own(cluster.Value))).OrderBy(cluster => cluster.Value.Cluster.Name, StringComparer.Ordinal)]
            : [];
    }

    private static bool IsPlain(RebuiltDefinition<ClusterDefinition> cluster) =>
        !new[] { nameof(Cluster.Name), nameof(Cluster.Traits), nameof(Cluster.Addresses), nameof(Cluster.Dns) }.Any(member => cluster.Unseen.Touches($"{cluster.Value.MemberPath}.{member}"));

    // A class that others inherit from stands for them, too; one without On is where its module is.
    private NamespaceDefinition? PlaceOf(string definition) =>
        compilation.GetTypeByMetadataName(definition) is { IsSealed: true } type
        && DefinitionRebuilder.IsDefinition(type, language.Namespace)
        && rebuilder.Place(type) is { Value: { On: not null } place, Unseen: var unseen }
        && !unseen.Touches(place.PathOf(nameof(NamespacePolicy.On))) && !unseen.Touches(place.PathOf(nameof(NamespacePolicy.Instances)))
            ? place
            : null;
}
