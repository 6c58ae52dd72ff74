using Policies.Manifests;
using Policies.Rendering.Index;
using Policies.Verification.Connections;
using Policies.Verification.Connections.Explaining;
using Policies.Verification.Network;
using Policies.Verification.Queries;
using Policies.Verification.Rights;
using Policies.Verification.Sets;
using ConnectionEnd = Policies.Verification.Connections.Endpoint;

namespace Policies.Testing;

/// <summary>A cluster of a compiled fleet, and what must or must not be possible on it.</summary>
public sealed class CompiledCluster
{
    private const int MostWitnesses = 3;

    private readonly ClusterIndex index;
    private readonly SourceLines? lines;
    private readonly Lazy<ManifestSet> manifests;
    private readonly Lazy<ConnectionAnalysis> connections;
    private readonly Lazy<RightsModel> rights;

    internal CompiledCluster(ClusterIndex index, string folder, SourceLines? lines)
    {
        (this.index, this.lines) = (index, lines);
        manifests = new(() => ManifestReader.Read(folder) is { Faults: [] } read ? read : throw new InvalidOperationException($"'{folder}' cannot be read; build the policy project."));
        connections = new(() => new(Model(RepresentativeUse.Always)));
        rights = new(() => RightsModel.Of(manifests.Value.Manifests));
    }

    /// <summary>Its name.</summary>
    public string Name => index.Cluster;

    /// <summary>Whether it has a trait.</summary>
    public bool Is(Enum trait) => index.Traits.Any(own => own.Type == trait.GetType().FullName && own.Name == trait.ToString());

    /// <summary>Whether it has a namespace.</summary>
    public bool Has<TNamespace>()
        where TNamespace : NamespacePolicy =>
        NamesOf(typeof(TNamespace)).Count > 0;

    /// <summary>Some pod, or each of several, can open a connection to somebody at the other end, on all of the ports.</summary>
    /// <exception cref="PolicyTestException">One of them cannot; the message says what stands between.</exception>
    public void MustReach(End from, End to, params Port[] ports)
    {
        var asked = PortsOf(ports);
        var (sources, destinations) = Ends(from, to);
        foreach (var source in sources)
        {
            var others = destinations.Where(destination => destination != source).ToList();
            if (!others.Exists(destination => connections.Value.Allowed(source, destination).Contains(asked)))
            {
                throw new PolicyTestException($"On '{Name}', {source} does not reach {to} on {asked}:{Witness(source, others[0], asked)}");
            }
        }
    }

    /// <summary>Nobody at one end can open a connection to anybody at the other, on any of the ports; without ports, on none at all.</summary>
    /// <exception cref="PolicyTestException">Somebody can; the message says who, on which port, and what allows it.</exception>
    public void MustNotReach(End from, End to, params Port[] ports)
    {
        var asked = PortsOf(ports);
        var (sources, destinations) = Ends(from, to);
        var found = connections.Value
            .Connections(new() { From = sources.ToHashSet(), To = destinations.ToHashSet(), Ports = asked, IPv6 = true })
            .Take(MostWitnesses)
            .ToList();
        if (found.Count > 0)
        {
            throw new PolicyTestException(string.Join("\n", found.Select(connection =>
                $"On '{Name}', {connection.Source} reaches {connection.Destination} on {connection.Ports}:{Witness(connection.Source, connection.Destination, connection.Ports)}")));
        }
    }

    /// <summary>A group or user must not have a right, in any namespace and by any name.</summary>
    /// <exception cref="PolicyTestException">They have it somewhere; the message says by which binding and rule.</exception>
    public void MustNotAllow(Subject subject, Verb verb, Resource resource)
    {
        if (subject.Kind is not (SubjectKind.Group or SubjectKind.User))
        {
            throw new ArgumentException("Ask of a group or a user.", nameof(subject));
        }

        var (user, groups) = subject.Kind == SubjectKind.Group ? ("", new[] { subject.Name }) : (subject.Name, []);
        var path = resource.Path.Split('/', 2);
        var found = rights.Value.GrantsOf(user, groups)
            .Where(grant => AccessRule.Has(grant.Rule.Verbs, verb.Name) && AccessRule.Has(grant.Rule.ApiGroups, resource.Group) && grant.Rule.AllowsResource(path[0], path.Length > 1 ? path[1] : ""))
            .Take(MostWitnesses)
            .ToList();
        if (found.Count > 0)
        {
            throw new PolicyTestException(string.Join("\n", found.Select(grant =>
                $"On '{Name}', {subject.Kind} '{subject.Name}' may {verb} {resource}: {grant}{At(grant.Role.Source.File)}")));
        }
    }

    /// <summary>
    /// In the namespaces that both clusters have, this one must let through nothing that another does not, for every pod that there could be;
    /// addresses are each cluster's own, and are not compared.
    /// </summary>
    /// <exception cref="PolicyTestException">It does, and the message says what; or they have no namespace in common.</exception>
    public void MustBeAsStrictAs(CompiledCluster other)
    {
        var common = index.Namespaces.Select(placed => placed.Name).Intersect(other.index.Namespaces.Select(placed => placed.Name)).ToHashSet(StringComparer.Ordinal);
        if (common.Count == 0)
        {
            throw new PolicyTestException($"'{Name}' and '{other.Name}' have no namespace in common, so that nothing is tested.");
        }

        var opened = PolicyComparison.OfPods(other.Model(RepresentativeUse.Never), Model(RepresentativeUse.Never), common).Opened.Take(MostWitnesses).ToList();
        if (opened.Count > 0)
        {
            throw new PolicyTestException(string.Join("\n", opened.Select(change => $"'{Name}' allows what '{other.Name}' does not: {change}{Reasons(change.Why, change.Ports)}")));
        }
    }

    /// <inheritdoc/>
    public override string ToString() => Name;

    internal IReadOnlyCollection<string> NamesOf(Type definition) =>
        [.. index.Namespaces.Where(placed => placed.Definition == definition.FullName).Select(placed => placed.Name)];

    private static ConnectionSet PortsOf(Port[] ports) => ports.Length == 0 ? ConnectionSet.All : ports.Aggregate(ConnectionSet.None, (all, port) => all.Union(Of(port)));

    private static ConnectionSet Of(Port port)
    {
        var protocol = port.Protocol switch
        {
            Policies.Protocol.Udp => Verification.Sets.Protocol.Udp,
            Policies.Protocol.Sctp => Verification.Sets.Protocol.Sctp,
            _ => Verification.Sets.Protocol.Tcp,
        };
        return port.Number is { } number
            ? ConnectionSet.Of(protocol, number, port.Last ?? number)
            : throw new ArgumentException($"Port '{port}' has no number.", nameof(port));
    }

    private NetworkModel Model(RepresentativeUse representatives)
    {
        var known =
            from placed in index.Namespaces
            from workload in placed.Workloads
            let ports = workload.Ports.Where(port => port.Number is not null)
            select new KnownWorkload(
                placed.Name,
                workload.Name,
                workload.Labels,
                [.. ports.Select(port => new ContainerPort(port.Name, Enum.Parse<Verification.Sets.Protocol>(port.Protocol, ignoreCase: true), port.Number!.Value))],
                workload.ServiceAccount,
                workload.HostNetwork);
        return NetworkModel.Read(manifests.Value.Manifests, new() { KnownWorkloads = [.. known], Representatives = representatives });
    }

    // A question without a subject is no pass.
    private (IReadOnlyList<ConnectionEnd> Sources, IReadOnlyList<ConnectionEnd> Destinations) Ends(End from, End to)
    {
        IReadOnlyList<ConnectionEnd> sources = [.. connections.Value.Sources.Where(end => from.Means(this, end))];
        IReadOnlyList<ConnectionEnd> destinations = [.. connections.Value.Destinations.Where(end => to.Means(this, end))];
        return (sources.Count, destinations.Count) switch
        {
            (0, _) => throw new PolicyTestException($"On '{Name}' there is no {from}, so that nothing is tested."),
            (_, 0) => throw new PolicyTestException($"On '{Name}' there is no {to}, so that nothing is tested."),
            _ => (sources, destinations),
        };
    }

    private string Witness(ConnectionEnd source, ConnectionEnd destination, ConnectionSet asked) => Reasons(connections.Value.Explain(source, destination), asked);

    // What is decided about other ports is of no interest here.
    private string Reasons(Explanation explanation, ConnectionSet asked) =>
        string.Concat(explanation.Egress.Concat(explanation.Ingress)
            .Where(decision => !decision.Ports.Intersect(asked).IsEmpty)
            .Select(decision => $"\n  {decision}{(decision.Policy is { } policy ? At(policy.Source.File) : "")}"));

    private string At(string file) =>
        index.Files.FirstOrDefault(known => known.Path == file) is { } known
            ? $"\n    from {known.Member}{(lines?.Find(known.Member) is { } line ? $" at {line}" : "")}"
            : "";
}
