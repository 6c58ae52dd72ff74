namespace Policies.Verification.Tests.Connections;

/// <summary>AdminNetworkPolicy, BaselineAdminNetworkPolicy and ClusterNetworkPolicy: what decides before and after NetworkPolicy.</summary>
public sealed class ClusterPolicyTests
{
    private const string Everyone = "{namespaces: {}}";

    private static readonly string A = Cluster.Pod("a");
    private static readonly string B = Cluster.Pod("b");

    private const string DenyAll = "{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: deny, namespace: shop}, spec: {podSelector: {}}}";

    private const string AllowAll = "{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: allow, namespace: shop}, spec: {podSelector: {}, ingress: [{}]}}";

    [Fact]
    public void The_first_rule_that_matches_decides()
    {
        var rules = Rules(("Deny", "{portNumber: {protocol: TCP, port: 80}}"), ("Allow", "{portRange: {protocol: TCP, start: 80, end: 90}}"), ("Deny", ""));
        Assert.Equal("TCP 81-90", AtoB(Admin(rules)));
    }

    [Fact]
    public void The_lower_priority_decides_first() =>
        Assert.Equal("TCP 80", AtoB(Admin(Rules(("Deny", "")), priority: 20, name: "late"), Admin(Rules(("Allow", "{portNumber: {protocol: TCP, port: 80}}")), priority: 10)));

    [Fact]
    public void Admin_policies_decide_before_NetworkPolicy()
    {
        var allow = Admin(Rules(("Allow", "{portNumber: {protocol: UDP, port: 53}}")));
        Assert.Equal("UDP 53", AtoB(allow, DenyAll));
        Assert.Equal("No Connections", AtoB(Admin(Rules(("Deny", ""))), AllowAll));
    }

    [Fact]
    public void What_is_passed_goes_to_NetworkPolicy_and_skips_later_admin_policies() =>
        Assert.Equal("TCP 80", AtoB(Admin(Rules(("Pass", "{portNumber: {protocol: TCP, port: 80}}"))), Admin(Rules(("Deny", "")), priority: 11, name: "late"), AllowAll));

    [Fact]
    public void The_baseline_decides_only_where_no_NetworkPolicy_does()
    {
        var baseline = Baseline(Rules(("Deny", "{portNumber: {protocol: TCP, port: 80}}")));
        Assert.Equal("SCTP 1-65535,TCP 1-79,81-65535,UDP 1-65535", AtoB(baseline));
        Assert.Equal("All Connections", AtoB(baseline, AllowAll));
        Assert.Equal("No Connections", AtoB(Baseline(Rules(("Allow", ""))), DenyAll));
    }

    [Fact]
    public void What_admin_policies_pass_reaches_the_baseline() =>
        Assert.Equal("SCTP 1-65535,TCP 1-79,81-65535,UDP 1-65535", AtoB(Admin(Rules(("Pass", ""))), Baseline(Rules(("Deny", "{portNumber: {protocol: TCP, port: 80}}")))));

    [Fact]
    public void A_named_port_has_the_protocol_of_the_pod() => Assert.Equal("TCP 8080", AtoB(Admin(Rules(("Allow", "{namedPort: http}"), ("Deny", "")))));

    [Fact]
    public void Networks_and_nodes_are_addresses_and_not_pods() => Assert.Equal(
        """
        0.0.0.0-255.255.255.255 => shop/a : All Connections
        shop/a => 0.0.0.0-9.255.255.255 : All Connections
        shop/a => 10.0.0.2-10.255.255.255 : All Connections
        shop/a => 11.0.0.0-255.255.255.255 : All Connections
        """,
        Cluster.All(
            A,
            "{apiVersion: v1, kind: Node, metadata: {name: n, labels: {pool: x}}, status: {addresses: [{type: InternalIP, address: 10.0.0.1}, {type: Hostname, address: n}]}}",
            "{apiVersion: policy.networking.k8s.io/v1alpha1, kind: AdminNetworkPolicy, metadata: {name: p}, spec: {priority: 1, subject: {namespaces: {}}, egress: " +
            "[{action: Deny, to: [{nodes: {matchLabels: {pool: x}}}]}, {action: Deny, to: [{networks: [10.0.0.0/32]}]}, {action: Allow, to: [{networks: [10.0.0.0/8]}]}]}}"));

    [Fact]
    public void ClusterNetworkPolicy_says_the_same_in_other_words()
    {
        string Policy(string tier, string rules, int priority = 1) =>
            $"{{apiVersion: policy.networking.k8s.io/v1alpha2, kind: ClusterNetworkPolicy, metadata: {{name: p{priority}}}, spec: {{tier: {tier}, priority: {priority}, subject: {Everyone}, ingress: {rules}}}}}";

        Assert.Equal("TCP 80,UDP 1-65535", AtoB(Policy("Admin", "[{action: Accept, from: [{namespaces: {}}], protocols: [{tcp: {destinationPort: {number: 80}}}, {udp: {}}]}, {action: Deny, from: [{namespaces: {}}]}]")));
        Assert.Equal("TCP 8080", AtoB(Policy("Admin", "[{action: Accept, from: [{pods: {namespaceSelector: {}, podSelector: {matchLabels: {app: a}}}}], protocols: [{destinationNamedPort: http}]}, {action: Deny, from: [{namespaces: {}}]}]")));
        Assert.Equal("No Connections", AtoB(Policy("Baseline", "[{action: Deny, from: [{namespaces: {}}]}]")));
        Assert.Equal("All Connections", AtoB(Policy("Baseline", "[{action: Deny, from: [{namespaces: {}}]}]"), AllowAll));
        Assert.Equal("All Connections", AtoB(Policy("Baseline", "[{action: Pass, from: [{namespaces: {}}]}]"), Policy("Baseline", "[{action: Deny, from: [{namespaces: {}}]}]", 2)));
    }

    [Fact]
    public void Networks_of_ClusterNetworkPolicy_are_pods_too() => Assert.Equal("No Connections", AtoB(
        "{apiVersion: policy.networking.k8s.io/v1alpha2, kind: ClusterNetworkPolicy, metadata: {name: p}, spec: {tier: Admin, priority: 1, subject: {namespaces: {}}, egress: [{action: Deny, to: [{networks: [0.0.0.0/0]}]}]}}"));

    [Fact]
    public void Equal_priorities_are_doubted() => Assert.Contains(
        Cluster.Analysis(null, A, Admin(Rules(("Deny", ""))), Admin(Rules(("Allow", "")), name: "other")).Remarks,
        remark => remark.Message.Contains("same priority 10", StringComparison.Ordinal));

    private static string AtoB(params string[] policies)
    {
        var analysis = Cluster.Analysis(null, [A, B, .. policies]);
        return analysis.Allowed(analysis.Sources.Single(end => end.Text == "shop/a[Pod]"), analysis.Destinations.Single(end => end.Text == "shop/b[Pod]")).ToString();
    }

    private static string Admin(string ingress, int priority = 10, string name = "admin") =>
        $"{{apiVersion: policy.networking.k8s.io/v1alpha1, kind: AdminNetworkPolicy, metadata: {{name: {name}}}, spec: {{priority: {priority}, subject: {Everyone}, ingress: {ingress}}}}}";

    private static string Baseline(string ingress) =>
        $"{{apiVersion: policy.networking.k8s.io/v1alpha1, kind: BaselineAdminNetworkPolicy, metadata: {{name: default}}, spec: {{subject: {Everyone}, ingress: {ingress}}}}}";

    private static string Rules(params (string Action, string Port)[] rules) =>
        $"[{string.Join(", ", rules.Select(rule => $"{{action: {rule.Action}, from: [{{namespaces: {{}}}}]{(rule.Port.Length > 0 ? $", ports: [{rule.Port}]" : "")}}}"))}]";
}
