using Policies.Verification.Queries;

namespace Policies.Verification.Tests.Queries;

public sealed class RedundancyTests
{
    private const string Deny = "{podSelector: {}, policyTypes: [Ingress]}";
    private const string Web = "{podSelector: {matchLabels: {app: web}}, ingress: [{from: [{podSelector: {matchLabels: {app: proxy}}}], ports: [{port: 80}]}]}";

    [Fact]
    public void A_policy_that_says_what_another_says_is_redundant() => Says(
        [Models.Policy("deny", Deny), Models.Policy("web", Web), Models.Policy("again", Web)],
        "a.yaml(5): warning POL1026: NetworkPolicy shop/again changes nothing: ingress[0] of NetworkPolicy shop/web (a.yaml:3) already decides the same; remove it");

    [Fact]
    public void A_rule_that_a_wider_one_covers_is_redundant() => Says(
        [Models.Policy("web", "{podSelector: {}, ingress: [{from: [{podSelector: {}}]}, {from: [{podSelector: {matchLabels: {app: proxy}}}], ports: [{port: 80}]}]}")],
        "a.yaml(1): warning POL1026: ingress[1] of NetworkPolicy shop/web changes nothing: ingress[0] of NetworkPolicy shop/web (a.yaml:1) already decides the same; remove it");

    [Fact]
    public void A_rule_that_two_others_cover_together_is_redundant() => Says(
        [Models.Policy("web", "{podSelector: {}, ingress: [{ports: [{port: 1, endPort: 100}]}, {ports: [{port: 90, endPort: 110}]}, {ports: [{port: 100, endPort: 200}]}]}")],
        "a.yaml(1): warning POL1026: ingress[1] of NetworkPolicy shop/web changes nothing: ingress[0] of NetworkPolicy shop/web (a.yaml:1), ingress[2] of NetworkPolicy shop/web (a.yaml:1) already decide the same; remove it");

    [Fact]
    public void A_network_inside_another_is_redundant() => Says(
        [Models.Policy("out", "{podSelector: {}, policyTypes: [Egress], egress: [{to: [{ipBlock: {cidr: 10.0.0.0/8}}]}, {to: [{ipBlock: {cidr: 10.1.0.0/16}}]}]}")],
        "a.yaml(1): warning POL1026: egress[1] of NetworkPolicy shop/out changes nothing: egress[0] of NetworkPolicy shop/out (a.yaml:1) already decides the same; remove it");

    [Fact]
    public void A_default_deny_is_not_redundant_beside_policies_for_some_pods() => Says([Models.Policy("deny", Deny), Models.Policy("web", Web)]);

    [Fact]
    public void A_default_deny_stays_beside_a_policy_that_isolates_the_same_pods() => Says(
        [Models.Policy("all", "{podSelector: {}, ingress: [{from: [{podSelector: {}}]}]}"), Models.Policy("deny", Deny)]);

    [Fact]
    public void A_default_deny_is_redundant_beside_the_same() => Says(
        [Models.Policy("web", Web), Models.Policy("deny", Deny), Models.Policy("again", Deny), Models.Policy("for-web", "{podSelector: {matchLabels: {app: web}}, policyTypes: [Ingress]}")],
        "a.yaml(5): warning POL1026: NetworkPolicy shop/again changes nothing; remove it");

    [Fact]
    public void Rules_that_only_overlap_are_not_redundant() => Says(
        [Models.Policy("web", "{podSelector: {}, ingress: [{ports: [{port: 80}, {port: 81}]}, {ports: [{port: 81}, {port: 82}]}]}")]);

    [Fact]
    public void Rules_for_peers_that_nobody_has_made_yet_are_not_redundant() => Says(
        [Models.Policy("web", "{podSelector: {}, ingress: [{from: [{namespaceSelector: {matchLabels: {team: a}}}]}, {from: [{namespaceSelector: {matchLabels: {team: b}}}]}]}")]);

    [Fact]
    public void A_named_port_is_not_covered_by_a_number() => Says(
        [Models.Policy("web", "{podSelector: {}, ingress: [{ports: [{port: 8080}]}, {ports: [{port: http}]}]}")]);

    [Fact]
    public void Policies_that_keep_nobody_from_anything_are_vacuous() => Says(
        [Models.Policy("in", "{podSelector: {}, ingress: [{}]}"), Models.Policy("out", "{podSelector: {}, policyTypes: [Egress], egress: [{}]}")],
        "a.yaml(1): warning POL1027: These 2 policies keep nobody from anything; deny by default and allow what is needed, or remove them");

    [Fact]
    public void A_rule_behind_one_that_decides_is_never_reached() => Says(
        [Models.Admin("admin", "{priority: 1, subject: {namespaces: {}}, ingress: [{action: Deny, from: [{namespaces: {}}]}, {action: Allow, from: [{namespaces: {matchLabels: {team: a}}}]}]}")],
        "a.yaml(1): warning POL1035: ingress[1] of AdminNetworkPolicy admin never decides: ingress[0] of AdminNetworkPolicy admin (a.yaml:1) decides before it; move it before them, or remove it");

    [Fact]
    public void A_rule_of_a_lower_priority_is_never_reached() => Says(
        [
            Models.Admin("late", "{priority: 2, subject: {namespaces: {}}, egress: [{action: Deny, to: [{networks: [10.1.0.0/16]}]}]}"),
            Models.Admin("early", "{priority: 1, subject: {namespaces: {}}, egress: [{action: Allow, to: [{networks: [10.0.0.0/8]}]}, {action: Deny, to: [{networks: [11.0.0.0/8]}]}]}"),
        ],
        "a.yaml(1): warning POL1026: AdminNetworkPolicy late changes nothing: egress[0] of AdminNetworkPolicy early (a.yaml:3) already decides the same; remove it");

    [Fact]
    public void A_rule_of_a_namespace_behind_the_admin_tier_never_decides() => Says(
        [
            Models.Admin("admin", "{priority: 1, subject: {namespaces: {}}, ingress: [{action: Deny, from: [{namespaces: {matchLabels: {team: a}}}]}]}"),
            Models.Policy("web", "{podSelector: {}, ingress: [{from: [{namespaceSelector: {matchLabels: {team: a}}}]}, {from: [{namespaceSelector: {matchLabels: {team: b}}}]}]}"),
        ],
        "a.yaml(3): warning POL1035: ingress[0] of NetworkPolicy shop/web never decides: ingress[0] of AdminNetworkPolicy admin (a.yaml:1) decides before it; move it before them, or remove it");

    [Fact]
    public void A_rule_behind_one_that_passes_is_asked() => Says(
        [
            Models.Admin("admin", "{priority: 1, subject: {namespaces: {}}, ingress: [{action: Pass, from: [{namespaces: {matchLabels: {team: a}}}]}, {action: Deny, from: [{namespaces: {}}]}]}"),
            Models.Policy("web", "{podSelector: {}, ingress: [{from: [{namespaceSelector: {matchLabels: {team: a}}}]}]}"),
        ]);

    [Fact]
    public void What_is_denied_to_namespaces_that_nobody_names_counts() => Says(
        [Models.Admin("admin", "{priority: 1, subject: {namespaces: {}}, ingress: [{action: Allow, from: [{namespaces: {matchLabels: {kubernetes.io/metadata.name: monitoring}}}]}, {action: Deny, from: [{namespaces: {}}]}]}")]);

    [Fact]
    public void A_baseline_that_denies_is_not_redundant() => Says(
        [Models.Baseline("{subject: {namespaces: {}}, ingress: [{action: Allow, from: [{namespaces: {matchLabels: {team: a}}}]}, {action: Deny, from: [{namespaces: {}}]}]}")]);

    [Fact]
    public void No_policy_is_no_finding() => Says(["{apiVersion: v1, kind: Namespace, metadata: {name: shop}}"]);

    [Fact]
    public void A_namespace_that_nobody_has_made_counts_beside_one_that_is_named() => Says(
        [Models.Policy("web", "{podSelector: {}, ingress: [{from: [{podSelector: {}}]}, {from: [{namespaceSelector: {}}], ports: [{port: 80}]}], "
            + "egress: [{to: [{namespaceSelector: {matchLabels: {env: prod, kubernetes.io/metadata.name: shop}}}]}]}")]);

    [Fact]
    public void Selectors_that_name_the_namespaces_of_the_input_tell_no_others_apart()
    {
        var policies = Enumerable.Range(0, 70).Select(i => Models.Policy("next", $"{{podSelector: {{}}, ingress: [{{from: [{{namespaceSelector: {{matchLabels: {{kubernetes.io/metadata.name: s{i}}}}}}}, {{namespaceSelector: {{matchLabels: {{next: s{i}}}}}}}]}}]}}", $"s{i}"));
        Says([.. policies]);
    }

    [Fact]
    public void Selectors_that_tell_too_much_apart_are_said_to()
    {
        var policies = Enumerable.Range(0, 13).Select(i => Models.Policy($"p{i}", $"{{podSelector: {{matchLabels: {{l{i}: a}}}}}}"));
        var refused = Assert.Throws<TooManyClassesException>(() => Redundancy.Find(Models.Of([.. policies])));
        Assert.Contains("more than 4096 sorts of labels", refused.Message, StringComparison.Ordinal);
    }

    private static void Says(string[] documents, params string[] findings) =>
        Assert.Equal(findings, Redundancy.Find(Models.Of(documents)).Select(finding => finding.ToString()));
}
