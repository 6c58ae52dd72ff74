using Policies.Objects.Addresses;
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
    private readonly Targets targets;
    private readonly ILookup<int, (int Element, ConnectionSet Ports)> entrances;

    /// <summary>Analyses a model.</summary>
    public ConnectionAnalysis(NetworkModel model)
    {
        Model = model;
        var namespaces = model.Namespaces.ToDictionary(one => one.Name, StringComparer.Ordinal);
        var classes = new PodClasses(model.Policies);
        var workloads = model.Workloads
            .Select(workload => (workload, workload.Pods.Select(pod => classes.ClassOf(namespaces[workload.Namespace], pod).Number).Distinct().ToArray()))
            .ToList();
        var controller = classes.ClassOf(ClusterNamespace.Unseen(ControllerNamespace), new(LabelSet.Empty, [], null, OnHostNetwork: false, AddressSet.Empty, null)).Number;
        universe = new(classes.Classes, model);
        var evaluation = new Evaluation(universe, classes.Classes, model.Policies);
        places = new(universe, workloads, controller);
        targets = new(universe, evaluation, places);
        var numbers = places.All.Index().Where(place => place.Item.Endpoint.Workload is not null).ToDictionary(place => place.Item.Endpoint.Workload!, place => place.Index);
        entrances = model.Entrances.ToLookup(
            entrance => numbers[entrance.Target],
            entrance => (classes.ClassOf(namespaces[entrance.Target.Namespace], entrance.Pod).Number, entrance.Ports));
        Sources = [.. places.All.Where(place => place.IsSource).Select(place => place.Endpoint)];
        Destinations = [.. places.All.Where(place => place.IsDestination).Select(place => place.Endpoint)];
        HasIPv6 = ShowsIPv6(model);
    }

    /// <summary>What is analysed.</summary>
    public NetworkModel Model { get; }

    /// <summary>Who may open connections, in the order in which they are printed.</summary>
    public IReadOnlyList<Endpoint> Sources { get; }

    /// <summary>Who may be called, in the order in which they are printed.</summary>
    public IReadOnlyList<Endpoint> Destinations { get; }

    /// <summary>
    /// Whether something shows that the cluster has IPv6: an address of a pod or node, or a rule other than those of AdminNetworkPolicy and
    /// BaselineAdminNetworkPolicy, which are written for many clusters at once.
    /// </summary>
    public bool HasIPv6 { get; }

    /// <summary>The connections that are allowed, in the order in which they are printed; they are found while they are read.</summary>
    public IEnumerable<Connection> Connections(ConnectionQuery? query = null)
    {
        var asked = query ?? new();
        var withIPv6 = asked.IPv6 ?? HasIPv6;
        foreach (var (number, source) in places.All.Index())
        {
            if (!source.IsSource || !IsListed(source, withIPv6) || asked.From?.Contains(source.Endpoint) == false)
            {
                continue;
            }

            foreach (var (target, allowed) in number == places.Controller ? Entrances() : targets.Of(source))
            {
                var destination = places.All[target];
                var ports = targets.Common(allowed, asked.Ports);
                if ((target != number || source.ReachesItself) && !ports.IsEmpty && IsListed(destination, withIPv6) && asked.To?.Contains(destination.Endpoint) != false)
                {
                    yield return new(source.Endpoint, destination.Endpoint, ports);
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

        var pairs = places.All[from].Elements.SelectMany(_ => places.All[to].Elements, (one, other) => (one, other));
        return pairs.Where(pair => IsPossible(pair.one, pair.other)).Aggregate(ConnectionSet.None, (all, pair) => all.Union(targets.Between(pair.one, pair.other)));
    }

    private static bool IsListed(Place place, bool withIPv6) => withIPv6 || place.Endpoint.Addresses is not { Family: AddressFamily.IPv6 };

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

    private ConnectionSet Entrance(int destination)
    {
        var controller = places.All[places.Controller].Elements[0];
        return entrances[destination].Aggregate(ConnectionSet.None, (all, entrance) => all.Union(entrance.Ports.Intersect(targets.Between(controller, entrance.Element))));
    }

    // An address range may be an element as a source and another as a destination.
    private bool IsPossible(int source, int destination) =>
        (source < universe.FirstDestination || source >= universe.FirstEntity) && (destination < universe.FirstSource || destination >= universe.FirstDestination);
}
