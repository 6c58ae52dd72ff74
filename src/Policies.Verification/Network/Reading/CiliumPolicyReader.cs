using System.Globalization;
using Policies.Manifests;
using Policies.Objects;
using Policies.Verification.Labels;
using Policies.Verification.Network.Rules;
using Policies.Verification.Sets;

namespace Policies.Verification.Network.Reading;

/// <summary>
/// Reads CiliumNetworkPolicy and CiliumClusterwideNetworkPolicy of <c>cilium.io/v2</c> as far as ports and the peers that can be
/// named go (https://docs.cilium.io/en/stable/security/policy/language); what else a rule asks for is remarked on.
/// </summary>
internal sealed class CiliumPolicyReader(Manifest manifest, ICollection<Remark> remarks)
{
    private const string NamespaceKey = "io.kubernetes.pod.namespace";
    private const string NamespaceLabelPrefix = "io.cilium.k8s.namespace.labels.";

    private static readonly string[] Unjudged =
    [
        "fromRequires", "toRequires", "toServices", "toFQDNs", "fromGroups", "toGroups", "fromNodes", "toNodes", "icmps", "authentication",
    ];

    private static readonly string[] InCluster = ["host", "remote-node", "kube-apiserver", "ingress", "health", "init", "unmanaged"];

    private readonly string? ownNamespace = manifest.Object.Kind == "CiliumNetworkPolicy" ? PolicyReader.NamespaceOf(manifest.Object) : null;

    public NetworkPolicy? Read()
    {
        var root = manifest.Object.Root;
        if (root["specs"] is Sequence)
        {
            Remark(root.Line, "'specs' is not judged; write one object for each of them");
        }

        var spec = root.Map("spec");
        if (spec is null || spec["nodeSelector"] is not null)
        {
            Remark(spec?.Line ?? root.Line, "what it says of nodes is not judged");
            return null;
        }

        var defaultDeny = spec.Map("enableDefaultDeny");
        var policy = new NetworkPolicy
        {
            Source = manifest,
            Tier = PolicyTier.Namespace,
            Subject = Selection(spec.Map("endpointSelector"), ownNamespace),
            IsolatesIngress = Speaks(spec, "ingress") && defaultDeny.Value("ingress") != "false",
            IsolatesEgress = Speaks(spec, "egress") && defaultDeny.Value("egress") != "false",
            IsolatesIngressByRules = true,
            IsolatesEgressByRules = true,
        };
        policy.Ingress = [.. Rules(policy, spec, Direction.Ingress)];
        policy.Egress = [.. Rules(policy, spec, Direction.Egress)];
        return policy;
    }

    private static bool Speaks(Mapping spec, string direction) => spec.List(direction).Count > 0 || spec.List($"{direction}Deny").Count > 0;

    private IEnumerable<PolicyRule> Rules(NetworkPolicy policy, Mapping spec, Direction direction)
    {
        var key = direction == Direction.Ingress ? "ingress" : "egress";
        return spec.Maps($"{key}Deny").Select(rule => (Rule: rule, Action: RuleAction.Deny))
            .Concat(spec.Maps(key).Select(rule => (Rule: rule, Action: RuleAction.Allow)))
            .Where(written => written.Rule.Count > 0)
            .Select((written, i) => new PolicyRule
            {
                Policy = policy,
                Direction = direction,
                Index = i,
                Action = written.Action,
                Peers = [.. Peers(written.Rule, direction == Direction.Ingress ? "from" : "to")],
                Ports = Ports(written.Rule),
                Place = policy.Source.PlaceOf(written.Rule),
            });
    }

    private IEnumerable<RulePeer> Peers(Mapping rule, string way)
    {
        foreach (var key in rule.Select(entry => entry.Key).Where(Unjudged.Contains))
        {
            Remark(rule.Line, $"'{key}' of a rule is not judged; the rule is taken to match nothing by it");
        }

        if (!rule.Any(entry => entry.Key.StartsWith(way, StringComparison.Ordinal) && entry.Key != "toPorts"))
        {
            return [new RulePeer.Anyone(rule.Line)];
        }

        return
        [
            .. rule.Maps($"{way}Endpoints").Select(peer => new RulePeer.Pods(Selection(peer, ownNamespace), peer.Line)),
            .. rule.List($"{way}Entities").OfType<Scalar>().SelectMany(Entity),
            .. rule.List($"{way}CIDR").OfType<Scalar>().Select(cidr => Outside(PolicyReader.Addresses(cidr.Text, []), cidr.Line)),
            .. rule.Maps($"{way}CIDRSet").Select(cidr => Outside(PolicyReader.Addresses(cidr.Value("cidr"), cidr.Texts("except")), cidr.Line)),
        ];
    }

    private static IEnumerable<RulePeer> Entity(Scalar entity) => entity.Text switch
    {
        "all" => [new RulePeer.Anyone(entity.Line)],
        "world" => [Outside(AddressSet.Everything, entity.Line)],
        "world-ipv4" => [Outside(AddressSet.Of(AddressRange.EveryIPv4), entity.Line)],
        "world-ipv6" => [Outside(AddressSet.Of(AddressRange.EveryIPv6), entity.Line)],
        "cluster" =>
        [
            new RulePeer.Pods(new(null, LabelSelector.Everything, LabelSelector.Everything), entity.Line),
            .. InCluster.Select(name => new RulePeer.Entity(name, entity.Line)),
        ],
        var name => [new RulePeer.Entity(name, entity.Line)],
    };

    private static RulePeer.Addresses Outside(AddressSet addresses, int line) => new(addresses, MatchesPods: false, line);

    private static List<RulePort>? Ports(Mapping rule)
    {
        var written = rule.Maps("toPorts").SelectMany(entry => entry.Maps("ports")).ToList();
        return written.Count == 0 ? null : [.. written.SelectMany(Port)];
    }

    private static IEnumerable<RulePort> Port(Mapping port)
    {
        var protocols = port.Protocol("protocol") is { } one ? [one] : Enum.GetValues<Protocol>();
        var text = port.Value("port") ?? "0";
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var first))
        {
            return protocols.Select(protocol => new RulePort(ConnectionSet.None, text, protocol, port.Line));
        }

        var last = port.Number("endPort") is { } end and > 0 ? end : first;
        return protocols.Select(protocol => new RulePort(first == 0 ? ConnectionSet.Of(protocol) : ConnectionSet.Of(protocol, first, last), null, protocol, port.Line));
    }

    // Cilium puts the namespace and its labels among the labels of a pod, and its own prefix before each.
    private static PodSelection Selection(Mapping? written, string? ownNamespace)
    {
        var requirements = LabelSelector.Read(written).Requirements.Select(requirement => requirement with { Key = Bare(requirement.Key) }).ToList();
        var (ofNamespaces, ofPods) = (new List<LabelRequirement>(), new List<LabelRequirement>());
        foreach (var requirement in requirements)
        {
            if (requirement.Key == NamespaceKey)
            {
                ofNamespaces.Add(requirement with { Key = ClusterNamespace.NameLabel });
            }
            else if (requirement.Key.StartsWith(NamespaceLabelPrefix, StringComparison.Ordinal))
            {
                ofNamespaces.Add(requirement with { Key = requirement.Key[NamespaceLabelPrefix.Length..] });
            }
            else
            {
                ofPods.Add(requirement);
            }
        }

        var line = written?.Line ?? 0;
        return new(ofNamespaces.Count == 0 ? ownNamespace : null, LabelSelector.Of(ofNamespaces, line), LabelSelector.Of(ofPods, line));
    }

    private static string Bare(string key) => key.IndexOf(':', StringComparison.Ordinal) is var colon and >= 0 ? key[(colon + 1)..] : key;

    private void Remark(int line, string message) => remarks.Add(new(manifest.File, line, $"{manifest.Object.Kind} {manifest.Object.Name}: {message}"));
}
