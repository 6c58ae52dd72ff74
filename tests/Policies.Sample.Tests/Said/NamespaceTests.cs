using System.Reflection;

namespace Policies.Sample.Tests.Said;

/// <summary>The sample uses every word that the language has for a namespace.</summary>
public sealed class NamespaceTests
{
    private static readonly string[] SwitchNames =
        [.. typeof(Network).GetProperties().Where(property => property.PropertyType == typeof(bool)).Select(property => property.Name)];

    public static TheoryData<string> Switches => [.. SwitchNames];

    [Fact]
    public void There_are_namespaces_of_many_owners()
    {
        Assert.True(SampleFleet.Namespaces.Count >= 40);
        Assert.True(SampleFleet.Namespaces.Select(definition => definition.Owner).Distinct().Count() >= 10);
    }

    [Fact]
    public void There_are_eleven_switches() => Assert.Equal(11, SwitchNames.Length);

    [Theory]
    [MemberData(nameof(Switches))]
    public void Every_switch_is_used(string name)
    {
        var isOn = typeof(Network).GetProperty(name, BindingFlags.Public | BindingFlags.Instance)!;
        Assert.Contains(SampleFleet.Networks, network => (bool)isOn.GetValue(network)!);
    }

    [Theory]
    [InlineData(KnownPeerKind.Anyone)]
    [InlineData(KnownPeerKind.ControlPlane)]
    [InlineData(KnownPeerKind.Nodes)]
    [InlineData(KnownPeerKind.LoadBalancers)]
    [InlineData(KnownPeerKind.IngressController)]
    public void Every_known_peer_is_used(KnownPeerKind kind) => Assert.Contains(SampleFleet.Flows, flow => flow.Peer == new KnownPeer(kind));

    [Fact]
    public void Every_other_peer_is_used()
    {
        var peers = SampleFleet.Flows.Select(flow => flow.Peer)
            .Concat(SampleFleet.Policies.SelectMany(policy => (policy.Ingress ?? []).Concat(policy.Egress ?? [])).SelectMany(rule => rule.Peers))
            .ToList();
        Assert.Contains(peers, peer => peer is AddressPeer { Except.Count: 0 });
        Assert.Contains(peers, peer => peer is AddressPeer { Except.Count: > 0 });
        Assert.Contains(peers, peer => peer is AddressPeer address && address.Range.Text.Contains(':', StringComparison.Ordinal));
        Assert.Contains(peers, peer => peer is NamespacePeer { Namespace.Definition: not null });
        Assert.Contains(peers, peer => peer is NamespacePeer { Namespace.Name: not null, WithLabels: not null });
        Assert.Contains(peers, peer => peer is SelectorPeer { InNamespaces: null });
        Assert.Contains(peers, peer => peer is SelectorPeer { InNamespaces: not null, WithLabels: not null });
    }

    [Fact]
    public void Flows_go_between_owners_and_are_narrowed_at_either_end()
    {
        var owners = SampleFleet.Namespaces.ToDictionary(definition => definition.Definition, definition => definition.Owner);
        bool Crosses(FlowDirection direction) => SampleFleet.Namespaces.Any(definition => definition.Network.Flows.Any(flow =>
            flow.Direction == direction && flow.Peer is NamespacePeer { Namespace.Definition: { } other } && owners[other] != definition.Owner));
        Assert.True(Crosses(FlowDirection.Egress));
        Assert.True(Crosses(FlowDirection.Ingress));
        Assert.Contains(SampleFleet.Flows, flow => flow is { Sender: not null, Receiver: not null });
        Assert.Contains(SampleFleet.Flows, flow => flow is { Sender: not null, Receiver: null });
        Assert.Contains(SampleFleet.Flows, flow => flow is { Sender: null, Receiver: not null });
    }

    [Theory]
    [InlineData(LabelOperator.In)]
    [InlineData(LabelOperator.NotIn)]
    [InlineData(LabelOperator.Exists)]
    [InlineData(LabelOperator.DoesNotExist)]
    public void Every_operator_is_used(LabelOperator @operator) =>
        Assert.Contains(
            SampleFleet.Policies.Select(policy => policy.Pods)
                .Concat(SampleFleet.Policies.SelectMany(policy => policy.Ingress ?? []).SelectMany(rule => rule.Peers).OfType<SelectorPeer>().Select(peer => peer.WithLabels!))
                .SelectMany(pods => pods.Conditions),
            condition => condition.Operator == @operator);

    [Fact]
    public void Ports_are_numbers_ranges_and_names_of_every_protocol()
    {
        var ports = SampleFleet.Flows.SelectMany(flow => flow.Ports)
            .Concat(SampleFleet.Policies.SelectMany(policy => (policy.Ingress ?? []).Concat(policy.Egress ?? [])).SelectMany(rule => rule.Ports))
            .ToList();
        Assert.Contains(ports, port => port.Last is not null);
        Assert.Contains(ports, port => port is { Number: null, Name: not null });
        Assert.Equal(Enum.GetValues<Protocol>().ToHashSet(), ports.Select(port => port.Protocol).ToHashSet());
        Assert.Contains(SampleFleet.Policies, policy => policy is { Ingress: not null, Egress: null });
        Assert.Contains(SampleFleet.Policies, policy => policy is { Ingress: null, Egress: not null });
        Assert.Contains(SampleFleet.Policies, policy => policy.Types is not null);
    }

    [Fact]
    public void What_differs_between_clusters_is_there()
    {
        var overrides = SampleFleet.Namespaces.SelectMany(definition => definition.Overrides).ToList();
        Assert.Contains(overrides, change => change is Loosen { Network: not null });
        Assert.Contains(overrides, change => change is Loosen { PodSecurity: not null });
        Assert.Contains(overrides, change => change is Loosen { Roles.Count: > 0 });
        Assert.Contains(overrides, change => change is Loosen { Grants.Count: > 0 });
        Assert.Contains(overrides, change => change is Tighten { Network: not null });
        Assert.Contains(SampleFleet.Lowered, cluster => cluster.Namespaces.Count(placed => placed.Definition.Name == "checkout") == 2);
        Assert.Contains(SampleFleet.Namespaces, definition => definition.FormerNames.Count > 0);
        Assert.Single(SampleFleet.Model.Retirements);
        Assert.NotEmpty(SampleFleet.Model.Rollout.Waves);
        Assert.NotEmpty(SampleFleet.Model.Rollout.Freezes);
        Assert.NotEmpty(SampleFleet.Model.PrivateRanges);
    }

    [Fact]
    public void Pods_that_fall_short_say_why()
    {
        Assert.Contains(SampleFleet.Namespaces, definition => definition.PodSecurity.Exemptions.Count > 0);
        Assert.Contains(SampleFleet.Namespaces, definition => definition.PodSecurity.Standing is not null);
        Assert.Contains(SampleFleet.Namespaces, definition => definition.PodSecurity.Version is not null);
        Assert.All(
            SampleFleet.Namespaces.Where(definition => definition.PodSecurity.Level < PodSecurityLevel.Restricted),
            definition => Assert.NotNull(definition.PodSecurity.Standing));
    }

    [Fact]
    public void Raw_objects_are_of_several_kinds()
    {
        var kinds = SampleFleet.Namespaces.SelectMany(definition => definition.Objects)
            .Concat(SampleFleet.Model.ModuleDefinitions.SelectMany(module => module.Objects))
            .Select(raw => raw.Object.Kind)
            .ToHashSet();
        Assert.Superset(new HashSet<string> { "LimitRange", "ResourceQuota", "PriorityClass" }, kinds);
    }
}
