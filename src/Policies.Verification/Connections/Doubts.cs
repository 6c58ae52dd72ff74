using Policies.Verification.Network;
using Policies.Verification.Network.Rules;

namespace Policies.Verification.Connections;

/// <summary>Finds what is probably not meant: selectors that match nothing, ports that no pod has, what is written for pods that no policy can reach.</summary>
internal sealed class Doubts(NetworkModel model, IReadOnlyList<PodClass> pods, Universe universe, Places places)
{
    // Known workloads are those that definitions speak of, and there may be others.
    private readonly bool hasWorkloads = model.Workloads.Any(workload => !workload.IsRepresentative && workload.Kind != Workload.KnownKind);

    public IEnumerable<Remark> Find() => hasWorkloads ? model.Policies.SelectMany(OfPolicy).Concat(OfPriorities()).Concat(OfWorkloads()) : OfPriorities();

    private IEnumerable<Remark> OfPolicy(NetworkPolicy policy)
    {
        var subject = Real(policy.Subject);
        if (subject.Count == 0)
        {
            var onHostNetwork = pods.Any(one => one.Pod.OnHostNetwork && policy.Subject.Matches(one.Namespace) && policy.Subject.Pods.Matches(one.Pod.Labels));
            yield return At(policy, policy.Subject.Pods.Line, onHostNetwork
                ? $"selects only pods on the host network ({policy.Subject}), for which it has no effect"
                : $"selects nothing: there is no pod among {policy.Subject}");
        }

        foreach (var remark in policy.Ingress.Concat(policy.Egress).SelectMany(rule => OfRule(rule, subject)))
        {
            yield return remark;
        }
    }

    private IEnumerable<Remark> OfRule(PolicyRule rule, List<PodClass> subject)
    {
        foreach (var peer in rule.Peers)
        {
            if (peer is RulePeer.Pods { Selection: var selection } && Real(selection).Count == 0)
            {
                yield return At(rule.Policy, peer.Line, $"{rule} names a peer that matches nothing: there is no pod among {selection}");
            }
            else if (peer is RulePeer.Nodes { Selector: var selector } && !model.Nodes.Any(node => selector.Matches(node.Labels)))
            {
                var doubt = $"{rule} names nodes {selector}, and no Node of the input is one; it is taken to match nothing by that";
                yield return At(rule.Policy, peer.Line, doubt);
            }
        }

        var destinations = rule.Direction == Direction.Ingress ? subject : [.. rule.Peers.OfType<RulePeer.Pods>().SelectMany(peer => Real(peer.Selection))];
        foreach (var port in (rule.Ports ?? []).Where(port => port.Name is not null && !destinations.Exists(one => !port.At(one.Pod.Ports).IsEmpty)))
        {
            var protocol = port.Protocol is { } known ? $" of protocol {known.ToString().ToUpperInvariant()}" : "";
            yield return At(rule.Policy, port.Line, $"{rule} names the port '{port.Name}'{protocol}, which no pod that it could mean has");
        }
    }

    private IEnumerable<Remark> OfPriorities() =>
        from policy in model.Policies
        where policy.Tier != PolicyTier.Namespace
        group policy by (policy.Tier, policy.Priority, policy.Source.Object.Kind) into equal
        from policy in equal.Skip(1)
        select At(
            policy,
            policy.Source.Line,
            $"has the same priority {policy.Priority} as {equal.First()}; which of the two decides first is undefined, and taken to be that one");

    private IEnumerable<Remark> OfWorkloads() =>
        from place in places.All
        where place is { Elements.Length: > 1, Endpoint.Workload.Source: not null }
        select new Remark(
            place.Endpoint.Workload!.Source!.File,
            place.Endpoint.Workload.Source.Line,
            $"{place.Endpoint} has pods that policies tell apart; what one of them may is listed as allowed");

    private List<PodClass> Real(PodSelection selection) =>
        [.. universe.Select(selection).Elements().Where(element => places.At(element).Length > 0).Select(element => pods[element])];

    private static Remark At(NetworkPolicy policy, int line, string doubt) =>
        new(policy.Source.File, line > 0 ? line : policy.Source.Line, $"{policy} {doubt}");
}
