using Policies.Verification.Connections;
using Policies.Verification.Network;
using Policies.Verification.Network.Rules;
using Policies.Verification.Queries;
using Policies.Verification.Sets;

namespace Policies.Verification.Changes;

/// <summary>
/// Compares what two worlds allow, for the workloads of either and for one imagined pod of each sort that the policies of either tell apart. A
/// connection is allowed in a world only if both ends exist in it.
/// </summary>
internal sealed class ConnectionChanges
{
    private readonly NetworkModel oldModel;
    private readonly NetworkModel newModel;
    private readonly ConnectionAnalysis old;
    private readonly ConnectionAnalysis @new;
    private readonly Dictionary<string, Endpoint> newEnds;

    private ConnectionChanges(NetworkModel oldModel, NetworkModel newModel)
    {
        (this.oldModel, this.newModel) = (oldModel, newModel);
        var everyone = new Population(oldModel, newModel);
        old = new(Refined(everyone.Under(oldModel), oldModel, newModel));
        @new = new(Refined(everyone.Under(newModel), newModel, oldModel));
        newEnds = @new.Sources.Concat(@new.Destinations).Distinct().ToDictionary(end => end.Text, StringComparer.Ordinal);
    }

    /// <summary>The connections opened, then those closed.</summary>
    public static IEnumerable<Change> Of(World old, World @new)
    {
        var (before, after) = (Model(old), Model(@new));
        if (before.Policies.Count + after.Policies.Count + before.Workloads.Count + after.Workloads.Count + before.Namespaces.Count + after.Namespaces.Count == 0)
        {
            return [];
        }

        var changes = new ConnectionChanges(before, after);
        var (opened, closed) = changes.Compare();
        return [.. ConnectionGroups.Of(ChangeKind.Opened, opened, changes.OpenedBy), .. ConnectionGroups.Of(ChangeKind.Closed, closed, changes.ClosedBy)];
    }

    private static NetworkModel Model(World world) =>
        NetworkModel.Read(world.Manifests, new() { Representatives = RepresentativeUse.Never, KnownWorkloads = world.KnownWorkloads });

    // The other's policies stand beside, for nobody, so that both divide addresses and pods in the same way.
    private static NetworkModel Refined(NetworkModel everyone, NetworkModel model, NetworkModel other) => new()
    {
        Namespaces = everyone.Namespaces,
        Workloads = everyone.Workloads,
        Nodes = everyone.Nodes,
        Policies = [.. model.Policies, .. other.Policies.Select(ForNobody)],
        Entrances = model.Entrances,
        Faults = [],
        Remarks = [],
    };

    private static NetworkPolicy ForNobody(NetworkPolicy policy) => new()
    {
        Source = policy.Source,
        Tier = policy.Tier,
        Priority = policy.Priority,
        Subject = policy.Subject with { Namespace = "" },
        Ingress = policy.Ingress,
        Egress = policy.Egress,
    };

    private (List<ChangedPair> Opened, List<ChangedPair> Closed) Compare()
    {
        var (opened, closed) = (new List<ChangedPair>(), new List<ChangedPair>());
        var ends = Alike();
        foreach (var sources in ends.Where(group => group[0].IsSource))
        {
            foreach (var destinations in ends.Where(group => group[0].IsDestination))
            {
                var before = Allowed(old, sources[0].Old, destinations[0].Old, sources[0].WasThere && destinations[0].WasThere);
                var after = Allowed(@new, sources[0].New, destinations[0].New, sources[0].IsThere && destinations[0].IsThere);
                Add(opened, sources, destinations, after.Except(before));
                Add(closed, sources, destinations, before.Except(after));
            }
        }

        return (opened, closed);
    }

    private static ConnectionSet Allowed(ConnectionAnalysis analysis, Endpoint source, Endpoint destination, bool exist) =>
        exist ? analysis.Allowed(source, destination) : ConnectionSet.None;

    private static void Add(List<ChangedPair> to, IReadOnlyList<ComparedEnd> sources, IReadOnlyList<ComparedEnd> destinations, ConnectionSet ports)
    {
        if (!ports.IsEmpty)
        {
            // A workload's connections to itself are left out; a representative stands for many pods.
            to.AddRange(
                from source in sources
                from destination in destinations
                where source != destination || source.Old.Workload is { IsRepresentative: true }
                select new ChangedPair(source.Old, destination.Old, ports));
        }
    }

    private IEnumerable<string> OpenedBy(ChangedPair pair) => ConnectionReasons.Opened(
        old.Explain(pair.Source, pair.Destination), @new.Explain(newEnds[pair.Source.Text], newEnds[pair.Destination.Text]), pair.Ports);

    private IEnumerable<string> ClosedBy(ChangedPair pair) => ConnectionReasons.Closed(
        old.Explain(pair.Source, pair.Destination), @new.Explain(newEnds[pair.Source.Text], newEnds[pair.Destination.Text]), pair.Ports);

    // Ends that nothing tells apart give the same answers, so that one of them is asked for all.
    private List<List<ComparedEnd>> Alike()
    {
        NetworkPolicy[] both = [.. oldModel.Policies, .. newModel.Policies];
        var (before, after) = (Classes(old.Model, both), Classes(@new.Model, both));
        var targets = oldModel.Entrances.Concat(newModel.Entrances).Select(entrance => entrance.Target.ToString()).ToHashSet(StringComparer.Ordinal);
        var destinations = old.Destinations.ToHashSet();
        var sources = old.Sources.ToHashSet();
        var ends = old.Sources.Concat(old.Destinations).Distinct().Where(IsShown).Select(end =>
        {
            var key = end.Workload is null || targets.Contains(end.Text) ? end.Text : $"{before[end.Text]} {after[end.Text]}";
            return new ComparedEnd(end, newEnds[end.Text], key, Exists(end.Workload, oldModel, newModel), Exists(end.Workload, newModel, oldModel), sources.Contains(end), destinations.Contains(end));
        });
        var written = oldModel.Namespaces.Concat(newModel.Namespaces).Select(one => one.Name).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. ends.GroupBy(end => (end.Key, end.WasThere, end.IsThere, end.IsSource, end.IsDestination))
                .Select(group => Named([.. group], written)),
        ];
    }

    // An imagined pod is named where its namespace has no real one of its sort, and a namespace that nobody wrote where no real one is like it.
    private static List<ComparedEnd> Named(List<ComparedEnd> alike, HashSet<string> written)
    {
        var real = alike.Where(end => end.Old.Workload is not { IsRepresentative: true }).ToList();
        var inhabited = real.Select(end => end.Old.Workload?.Namespace).ToHashSet();
        var imagined = alike.Except(real).Where(end => !inhabited.Contains(end.Old.Workload!.Namespace)).DistinctBy(end => end.Old.Workload!.Namespace).ToList();
        var named = real.Concat(imagined.Where(end => written.Contains(end.Old.Workload!.Namespace))).ToList();
        return named.Count > 0 ? named : [imagined[0]];
    }

    private static Dictionary<string, string> Classes(NetworkModel model, NetworkPolicy[] both)
    {
        var classes = new PodClasses(both);
        var namespaces = model.Namespaces.ToDictionary(one => one.Name, StringComparer.Ordinal);
        return model.Workloads.ToDictionary(
            workload => workload.ToString(),
            workload => string.Join(',', workload.Pods.Select(pod => classes.ClassOf(namespaces[workload.Namespace], pod).Number).Distinct().Order()),
            StringComparer.Ordinal);
    }

    // IPv6 is of interest where a rule names some of it.
    private bool IsShown(Endpoint end) => end.Addresses is not { Family: Objects.Addresses.AddressFamily.IPv6 } || old.HasIPv6 || @new.HasIPv6;

    // A namespace that no Namespace object speaks of in either world is taken to be in both.
    private static bool Exists(Workload? workload, NetworkModel model, NetworkModel other)
    {
        if (workload is null)
        {
            return true;
        }

        var isThere = model.Namespaces.Any(one => one.Name == workload.Namespace)
            || other.Namespaces.FirstOrDefault(one => one.Name == workload.Namespace)?.Source is null;
        return isThere && (workload.IsRepresentative || workload.Kind == Workload.KnownKind || model.Workloads.Any(one => one.ToString() == workload.ToString()));
    }
}
