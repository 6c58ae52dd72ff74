using Policies.Objects.Addresses;
using Policies.Verification.Connections.Explaining;
using Policies.Verification.Labels;
using Policies.Verification.Network;
using Policies.Verification.Network.Rules;
using Policies.Verification.Sets;

namespace Policies.Verification.Connections;

/// <summary>Answers who may open which connections to whom, from a model of the cluster.</summary>
public sealed class ConnectionAnalysis
{
    // No one knows where the controller runs: its pod has no labels, and its namespace only its name.
    private const string ControllerNamespace = "ingress-controller-ns";

    private readonly Universe universe;
    private readonly Places places;
    private readonly Evaluation evaluation;
    private readonly Targets targets;
    private readonly Explainer explainer;
    private readonly ILookup<int, (int Element, ConnectionSet Ports)> entrances;
    private readonly Dictionary<Workload, int> numbers;
    private readonly Lazy<Remark[]> remarks;

    /// <summary>Analyses a model.</summary>
    public ConnectionAnalysis(NetworkModel model)
    {
        Model = model;
        var namespaces = model.Namespaces.ToDictionary(one => one.Name, StringComparer.Ordinal);
        var classes = new PodClasses(model.Policies);
        var workloads = model.Workloads
            .Select(workload => (workload, workload.Pods.Select(pod => classes.ClassOf(namespaces[workload.Namespace], pod).Number).Distinct().ToArray()))
            .ToList();
        var unknown = new Pod(LabelSet.Empty, [], null, OnHostNetwork: false, AddressSet.Empty, null);
        var controller = classes.ClassOf(ClusterNamespace.Unseen(ControllerNamespace), unknown).Number;
        universe = new(classes.Classes, model);
        evaluation = new(universe, classes.Classes, model.Policies);
        places = new(universe, workloads, controller);
        targets = new(universe, evaluation, places);
        explainer = new(classes.Classes, evaluation.Matches);
        numbers = places.All.Index()
            .Where(place => place.Item.Endpoint.Workload is not null)
            .ToDictionary(place => place.Item.Endpoint.Workload!, place => place.Index);
        entrances = model.Entrances.ToLookup(
            entrance => numbers[entrance.Target],
            entrance => (classes.ClassOf(namespaces[entrance.Target.Namespace], entrance.Pod).Number, entrance.Ports));
        Sources = [.. places.All.Where(place => place.IsSource).Select(place => place.Endpoint)];
        Destinations = [.. places.All.Where(place => place.IsDestination).Select(place => place.Endpoint)];
        HasIPv6 = ShowsIPv6(model);
        remarks = new(() =>
        [
            .. model.Remarks.Concat(new Doubts(model, classes.Classes, universe, places).Find()).Concat(ClosedEntrances()).Concat(UnlistedAddresses())
                .OrderBy(remark => remark.File, StringComparer.Ordinal).ThenBy(remark => remark.Line).Distinct(),
        ]);
    }

    /// <summary>What is analysed.</summary>
    public NetworkModel Model { get; }

    /// <summary>Who may open connections, in the order in which they are printed.</summary>
    public IReadOnlyList<Endpoint> Sources { get; }

    /// <summary>Who may be called, in the order in which they are printed.</summary>
    public IReadOnlyList<Endpoint> Destinations { get; }

    /// <summary>Doubts about the input.</summary>
    public IReadOnlyList<Remark> Remarks => remarks.Value;

    /// <summary>
    /// Whether something shows that the cluster has IPv6: an address of a pod or node, or a rule other than those of AdminNetworkPolicy and
    /// BaselineAdminNetworkPolicy, which are written for many clusters at once.
    /// </summary>
    public bool HasIPv6 { get; }

    /// <summary>The connections that are allowed, in the order in which they are printed; they are found while they are read.</summary>
    public IEnumerable<Connection> Connections(ConnectionQuery? query = null)
    {
        var asked = query ?? new();
        foreach (var source in Asked(asked))
        {
            foreach (var (target, allowed) in TargetsOf(source))
            {
                var ports = targets.Common(allowed, asked.Ports);
                if (!ports.IsEmpty && IsPair(source, target) && IsAsked(asked, places.All[target]))
                {
                    yield return new(places.All[source].Endpoint, places.All[target].Endpoint, ports);
                }
            }
        }
    }

    /// <summary>Every pair of endpoints between which connections are thinkable, those that are denied too, in the order in which they are printed.</summary>
    public IEnumerable<Connection> Pairs(ConnectionQuery? query = null)
    {
        var asked = query ?? new();
        foreach (var source in Asked(asked))
        {
            var allowed = TargetsOf(source).ToDictionary(target => target.Place, target => target.Ports);
            for (var target = 0; target < places.All.Count; target++)
            {
                if (IsPair(source, target) && IsAsked(asked, places.All[target]) && (source != places.Controller || entrances.Contains(target)))
                {
                    var ports = targets.Common(allowed.GetValueOrDefault(target, ConnectionSet.None), asked.Ports);
                    yield return new(places.All[source].Endpoint, places.All[target].Endpoint, ports);
                }
            }
        }
    }

    /// <summary>What a source may open to a destination; nothing where an entrance would be needed and there is none.</summary>
    /// <exception cref="ArgumentException">An endpoint is of another analysis.</exception>
    public ConnectionSet Allowed(Endpoint source, Endpoint destination)
    {
        var (from, to) = (places.NumberOf(source), places.NumberOf(destination));
        if (from == places.Controller)
        {
            return Entrance(to);
        }

        return Pairs(from, to).Aggregate(ConnectionSet.None, (all, pair) => all.Union(targets.Between(pair.From, pair.To)));
    }

    /// <summary>Why a source may, or may not, connect to a destination.</summary>
    /// <exception cref="ArgumentException">An endpoint is of another analysis.</exception>
    public Explanation Explain(Endpoint source, Endpoint destination)
    {
        var (from, to) = (places.NumberOf(source), places.NumberOf(destination));
        var pairs = Pairs(from, to).ToList();
        var egress =
            from pair in pairs
            where pair.From < universe.PodCount
            from decision in explainer.Explain(evaluation.Egress[pair.From].Tiers, pair.From, pair.To)
            select decision;
        var ingress =
            from pair in pairs
            where pair.To < universe.PodCount
            from decision in explainer.Explain(evaluation.Ingress[pair.To].Tiers, pair.To, pair.From)
            select decision;
        return new(
            source,
            destination,
            Allowed(source, destination),
            [.. egress.Distinct()],
            [.. ingress.Distinct()],
            from == places.Controller ? [.. Model.Entrances.Where(entrance => entrance.Target == destination.Workload)] : []);
    }

    private IEnumerable<int> Asked(ConnectionQuery query) => Enumerable.Range(0, places.All.Count).Where(number =>
        places.All[number] is { IsSource: true } place && IsListed(place, query) && query.From?.Contains(place.Endpoint) != false);

    private bool IsAsked(ConnectionQuery query, Place destination) =>
        destination.IsDestination && IsListed(destination, query) && query.To?.Contains(destination.Endpoint) != false;

    private bool IsListed(Place place, ConnectionQuery query) => place.Endpoint.Addresses is not { Family: AddressFamily.IPv6 } || (query.IPv6 ?? HasIPv6);

    // One end at least is a pod, and a workload's connections to itself are left out.
    private bool IsPair(int source, int destination) =>
        source == destination ? places.All[source].ReachesItself : places.All[source].HasPods || places.All[destination].HasPods;

    private IEnumerable<(int Place, ConnectionSet Ports)> TargetsOf(int source) => source == places.Controller ? Entrances() : targets.Of(places.All[source]);

    private static bool ShowsIPv6(NetworkModel model)
    {
        var rules = model.Policies
            .Where(policy => policy.Source.Object.Kind is not ("AdminNetworkPolicy" or "BaselineAdminNetworkPolicy"))
            .SelectMany(policy => policy.Ingress.Concat(policy.Egress))
            .SelectMany(rule => rule.Peers)
            .OfType<RulePeer.Addresses>()
            .Select(peer => peer.Set);
        var ends = model.Workloads.SelectMany(workload => workload.Pods).Select(pod => pod.Addresses).Concat(model.Nodes.Select(node => node.Addresses));
        return rules.Concat(ends).Any(set => set.HasIPv6 && !set.Equals(AddressSet.Everything));
    }

    private IEnumerable<(int Place, ConnectionSet Ports)> Entrances() =>
        entrances.Select(entrance => (Place: entrance.Key, Ports: Entrance(entrance.Key))).OrderBy(entrance => entrance.Place);

    private IEnumerable<Remark> ClosedEntrances() =>
        from entrance in Model.Entrances
        where Entrance(numbers[entrance.Target]).IsEmpty
        select new Remark(
            entrance.Source.File,
            entrance.Line,
            $"{entrance.Source.Object.Kind} '{entrance.Source.Object.Name}' leads to {entrance.Target}, but policies keep out a controller of which " +
            "nothing is known; allow its namespace if it has one");

    private IEnumerable<Remark> UnlistedAddresses() =>
        from policy in Model.Policies.Take(HasIPv6 ? 0 : int.MaxValue)
        from peer in policy.Ingress.Concat(policy.Egress).SelectMany(rule => rule.Peers).OfType<RulePeer.Addresses>()
        where peer.Set.HasIPv6 && !peer.Set.Equals(AddressSet.Everything)
        select new Remark(
            policy.Source.File,
            peer.Line,
            $"{policy} names IPv6 addresses, which are not listed because nothing shows that the cluster has any; --ipv6 lists them");

    private ConnectionSet Entrance(int destination)
    {
        var controller = places.All[places.Controller].Elements[0];
        return entrances[destination].Aggregate(
            ConnectionSet.None,
            (all, entrance) => all.Union(entrance.Ports.Intersect(targets.Between(controller, entrance.Element))));
    }

    // A range of addresses may be one element as a source and another as a destination.
    private IEnumerable<(int From, int To)> Pairs(int from, int to) =>
        from source in places.All[@from].Elements
        from destination in places.All[to].Elements
        where source < universe.FirstDestination || source >= universe.FirstEntity
        where destination < universe.FirstSource || destination >= universe.FirstDestination
        select (source, destination);
}
