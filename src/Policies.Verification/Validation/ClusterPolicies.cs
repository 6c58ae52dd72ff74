using Policies.Objects.Addresses;

namespace Policies.Verification.Validation;

/// <summary>
/// Refuses what the schemas of the policies of a whole cluster do (sigs.k8s.io/network-policy-api): AdminNetworkPolicy and
/// BaselineAdminNetworkPolicy of <c>v1alpha1</c>, ClusterNetworkPolicy of <c>v1alpha2</c>.
/// </summary>
internal sealed class ClusterPolicies
{
    private readonly string[] fields;
    private readonly string[] actions;
    private readonly int mostRules;
    private readonly string ports;
    private readonly Action<Field> judgePort;
    private readonly string namedPort;

    private ClusterPolicies(string[] fields, string[] actions, int mostRules, string ports, Action<Field> judgePort, string namedPort) =>
        (this.fields, this.actions, this.mostRules, this.ports, this.judgePort, this.namedPort) = (fields, actions, mostRules, ports, judgePort, namedPort);

    /// <summary>Judges AdminNetworkPolicy.</summary>
    public static ClusterPolicies Admin { get; } =
        new(["priority", "subject", "ingress", "egress"], ["Allow", "Deny", "Pass"], 100, "ports", ClusterPorts.JudgeNumbered, "namedPort");

    /// <summary>Judges BaselineAdminNetworkPolicy.</summary>
    public static ClusterPolicies Baseline { get; } =
        new(["subject", "ingress", "egress"], ["Allow", "Deny"], 100, "ports", ClusterPorts.JudgeNumbered, "namedPort");

    /// <summary>Judges ClusterNetworkPolicy.</summary>
    public static ClusterPolicies Cluster { get; } =
        new(["tier", "priority", "subject", "ingress", "egress"], ["Accept", "Deny", "Pass"], 25, "protocols", ClusterPorts.JudgeProtocol, "destinationNamedPort");

    /// <summary>Judges a policy.</summary>
    public void Judge(Field policy)
    {
        policy.Knows("apiVersion", "kind", "metadata", "spec", "status");
        Metadata.Judge(policy["metadata"].Plainly);
        if (ReferenceEquals(this, Baseline) && policy["metadata"]["name"].Text is { Length: > 0 } and not "default")
        {
            policy["metadata"]["name"].Invalid("Only one baseline admin network policy with metadata.name=\"default\" can be created in the cluster");
        }

        var spec = Needed(policy["spec"]);
        if (!spec.Knows(fields))
        {
            return;
        }

        if (fields.Contains("tier"))
        {
            Needed(spec["tier"]).OneOf("Admin", "Baseline");
        }

        if (fields.Contains("priority"))
        {
            Needed(spec["priority"]).IsWithin(0, 1000);
        }

        JudgeSubject(Needed(spec["subject"]));
        JudgeRules(spec["ingress"], "from", ["namespaces", "pods"]);
        JudgeRules(spec["egress"], "to", ["namespaces", "pods", "nodes", "networks", "domainNames"]);
    }

    private static void JudgeSubject(Field subject)
    {
        if (subject.Knows("namespaces", "pods"))
        {
            subject.Holds(1, 1);
            JudgeSelections(subject);
        }
    }

    private void JudgeRules(Field rules, string peers, string[] kinds)
    {
        rules.Holds(0, mostRules);
        foreach (var rule in rules.Items.Where(rule => rule.Knows("name", "action", peers, ports)))
        {
            rule["name"].HasAtMost(100);
            Needed(rule["action"]).OneOf(actions);
            Needed(rule[peers]).Holds(1, mostRules);
            foreach (var peer in rule[peers].Items.Where(peer => peer.Knows(kinds)))
            {
                JudgePeer(peer, rule["action"].Text);
            }

            rule[ports].Holds(1, mostRules);
            foreach (var port in rule[ports].Items)
            {
                judgePort(port);
            }

            JudgeNames(rule, peers);
        }
    }

    private static void JudgePeer(Field peer, string? action)
    {
        peer.Holds(1, 1);
        JudgeSelections(peer);
        Labels.JudgeSelector(peer["nodes"]);
        peer["networks"].Holds(1, 25);
        foreach (var network in peer["networks"].Items)
        {
            if (network.Text is { } text && !IpNetwork.TryParse(text, out _))
            {
                network.Invalid("Invalid CIDR format provided");
            }
        }

        var names = peer["domainNames"];
        names.Holds(1, 25);
        if (names.IsWritten && action is "Deny" or "Pass")
        {
            names.Forbidden("domainNames is only supported for rules that allow");
        }

        foreach (var name in names.Items)
        {
            if (name.Text is { } text && !IsDomain(text))
            {
                name.Invalid("must be a domain name, with '*.' in front for its subdomains");
            }
        }
    }

    private void JudgeNames(Field rule, string peers)
    {
        var hasAddresses = rule[peers].Items.Any(peer => peer["networks"].IsWritten || peer["nodes"].IsWritten || peer["domainNames"].IsWritten);
        if (hasAddresses && rule[ports].Items.Any(port => port[namedPort].IsWritten))
        {
            // A name has no meaning for addresses, which is plain.
            rule.Plainly.Invalid("networks/nodes/domainNames peer cannot be set with namedPorts since there are no namedPorts for networks/nodes/domainNames");
        }
    }

    private static void JudgeSelections(Field holder)
    {
        Labels.JudgeSelector(holder["namespaces"]);
        var pods = holder["pods"];
        if (pods.Knows("namespaceSelector", "podSelector"))
        {
            Labels.JudgeSelector(pods["namespaceSelector"]);
            Labels.JudgeSelector(pods["podSelector"]);
            Needed(pods["podSelector"].Plainly);
        }
    }

    // Says so where nothing is written.
    private static Field Needed(Field field)
    {
        if (!field.IsWritten)
        {
            field.Required();
        }

        return field;
    }

    private static bool IsDomain(string text)
    {
        var labels = (text.StartsWith("*.", StringComparison.Ordinal) ? text[2..] : text).TrimEnd('.').Split('.');
        return labels.Length > 1 && labels.All(label => label.Length > 0
            && char.IsAsciiLetterOrDigit(label[0]) && char.IsAsciiLetterOrDigit(label[^1]) && label.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'));
    }
}
