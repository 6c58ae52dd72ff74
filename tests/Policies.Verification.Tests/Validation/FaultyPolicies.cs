namespace Policies.Verification.Tests.Validation;

/// <summary>Specifications of NetworkPolicy that an API server refuses, and the reasons that it gives.</summary>
internal static class FaultyPolicies
{
    private const string Ends = "must start and end with an alphanumeric character";

    /// <summary>Faults that servers of every version refuse, with the beginning of each reason.</summary>
    public static IReadOnlyDictionary<string, string[]> Old { get; } = new Dictionary<string, string[]>
    {
        ["podSelector: {matchLabels: {'a b': c}}"] = ["spec.podSelector.matchLabels: Invalid value: \"a b\": name part must consist of alphanumeric characters"],
        ["podSelector: {matchLabels: {a/b/c: d}}"] = ["spec.podSelector.matchLabels: Invalid value: \"a/b/c\": a qualified name must consist of"],
        ["podSelector: {matchLabels: {/a: d}}"] = ["spec.podSelector.matchLabels: Invalid value: \"/a\": prefix part must be non-empty"],
        ["podSelector: {matchLabels: {A_b/a: d}}"] = ["spec.podSelector.matchLabels: Invalid value: \"A_b/a\": prefix part a "],
        ["podSelector: {matchLabels: {a/: d}}"] = ["spec.podSelector.matchLabels: Invalid value: \"a/\": name part must be non-empty", "spec.podSelector.matchLabels: Invalid value: \"a/\": name part must consist of"],
        ["podSelector: {matchLabels: {a: -d}}"] = ["spec.podSelector.matchLabels: Invalid value: \"-d\": a valid label must be an empty string or consist of"],
        ["podSelector: {matchExpressions: [{key: a, operator: In}]}"] = ["spec.podSelector.matchExpressions[0].values: Required value: must be specified when `operator` is 'In' or 'NotIn'"],
        ["podSelector: {matchExpressions: [{key: a, operator: NotIn, values: []}]}"] = ["spec.podSelector.matchExpressions[0].values: Required value: must be specified when `operator` is 'In' or 'NotIn'"],
        ["podSelector: {matchExpressions: [{key: a, operator: Exists, values: [b]}]}"] = ["spec.podSelector.matchExpressions[0].values: Forbidden: may not be specified when `operator` is 'Exists' or 'DoesNotExist'"],
        ["podSelector: {matchExpressions: [{key: a, operator: Is, values: [b]}]}"] = ["spec.podSelector.matchExpressions[0].operator: Invalid value: \"Is\": not a valid selector operator"],
        ["podSelector: {matchExpressions: [{key: a}]}"] = ["spec.podSelector.matchExpressions[0].operator: Invalid value: \"\": not a valid selector operator"],
        ["podSelector: {matchExpressions: [{operator: Exists}]}"] = ["spec.podSelector.matchExpressions[0].key: Invalid value: \"\": name part must be non-empty", "spec.podSelector.matchExpressions[0].key: Invalid value: \"\": name part must consist of"],
        ["{podSelector: {}, ingress: [{ports: [{protocol: tcp, port: 80}]}]}"] = ["spec.ingress[0].ports[0].protocol: Unsupported value: \"tcp\": supported values: "],
        ["{podSelector: {}, ingress: [{ports: [{protocol: ICMP}]}]}"] = ["spec.ingress[0].ports[0].protocol: Unsupported value: \"ICMP\": supported values: "],
        ["{podSelector: {}, ingress: [{ports: [{port: 0}]}]}"] = ["spec.ingress[0].ports[0].port: Invalid value: 0: must be between 1 and 65535, inclusive"],
        ["{podSelector: {}, egress: [{}, {ports: [{port: 1}, {port: 65536}]}]}"] = ["spec.egress[1].ports[1].port: Invalid value: 65536: must be between 1 and 65535, inclusive"],
        ["{podSelector: {}, ingress: [{ports: [{port: ''}]}]}"] = ["spec.ingress[0].ports[0].port: Invalid value: \"\": must contain only alpha-numeric characters", "spec.ingress[0].ports[0].port: Invalid value: \"\": must contain at least one letter"],
        ["{podSelector: {}, ingress: [{ports: [{port: a--b}]}]}"] = ["spec.ingress[0].ports[0].port: Invalid value: \"a--b\": must not contain consecutive hyphens"],
        ["{podSelector: {}, ingress: [{ports: [{port: -ab}]}]}"] = ["spec.ingress[0].ports[0].port: Invalid value: \"-ab\": must not begin or end with a hyphen"],
        ["{podSelector: {}, ingress: [{ports: [{port: Web}]}]}"] = ["spec.ingress[0].ports[0].port: Invalid value: \"Web\": must contain only alpha-numeric characters"],
        ["{podSelector: {}, ingress: [{ports: [{port: '80'}]}]}"] = ["spec.ingress[0].ports[0].port: Invalid value: \"80\": must contain at least one letter"],
        ["{podSelector: {}, ingress: [{ports: [{port: abcdefghijklmnop}]}]}"] = ["spec.ingress[0].ports[0].port: Invalid value: \"abcdefghijklmnop\": must be no more than 15"],
        ["{podSelector: {}, ingress: [{from: [{}]}]}"] = ["spec.ingress[0].from[0]: Required value: must specify a peer"],
        ["{podSelector: {}, egress: [{to: [{podSelector: {}}, {}]}]}"] = ["spec.egress[0].to[1]: Required value: must specify a peer"],
        ["{podSelector: {}, ingress: [{from: [{podSelector: {}, ipBlock: {cidr: 10.0.0.0/8}}]}]}"] = ["spec.ingress[0].from[0]: Forbidden: may not specify both ipBlock and another peer"],
        ["{podSelector: {}, egress: [{to: [{ipBlock: {}}]}]}"] = ["spec.egress[0].to[0].ipBlock.cidr: Required value"],
        ["{podSelector: {}, egress: [{to: [{ipBlock: {cidr: 10.0.0.0}}]}]}"] = ["spec.egress[0].to[0].ipBlock.cidr: Invalid value: \"10.0.0.0\": "],
        ["{podSelector: {}, egress: [{to: [{ipBlock: {cidr: 10.0.0.0/33}}]}]}"] = ["spec.egress[0].to[0].ipBlock.cidr: Invalid value: \"10.0.0.0/33\": "],
        ["{podSelector: {}, egress: [{to: [{ipBlock: {cidr: 'fd00::/129'}}]}]}"] = ["spec.egress[0].to[0].ipBlock.cidr: Invalid value: \"fd00::/129\": "],
        ["{podSelector: {}, egress: [{to: [{ipBlock: {cidr: 10.0.0.0/8, except: [10.0.0.0/8]}}]}]}"] = ["spec.egress[0].to[0].ipBlock.except[0]: Invalid value: \"10.0.0.0/8\": must be a strict subset of `cidr`"],
        ["{podSelector: {}, egress: [{to: [{ipBlock: {cidr: 10.0.0.0/8, except: [10.1.0.0/16, 11.0.0.0/16]}}]}]}"] = ["spec.egress[0].to[0].ipBlock.except[1]: Invalid value: \"11.0.0.0/16\": must be a strict subset of `cidr`"],
        ["{podSelector: {}, egress: [{to: [{ipBlock: {cidr: 10.0.0.0/8, except: ['fd00::/16']}}]}]}"] = ["spec.egress[0].to[0].ipBlock.except[0]: Invalid value: \"fd00::/16\": must be a strict subset of `cidr`"],
        ["{podSelector: {}, egress: [{to: [{ipBlock: {cidr: 10.0.0.0/8, except: [10.0.0.0]}}]}]}"] = ["spec.egress[0].to[0].ipBlock.except[0]: Invalid value: \"10.0.0.0\": "],
        ["{podSelector: {}, policyTypes: [ingress]}"] = ["spec.policyTypes[0]: Unsupported value: \"ingress\": supported values: "],
        ["{podSelector: {}, policyTypes: [Ingress, Egress, Ingress]}"] = ["spec.policyTypes: Invalid value: "],
        ["{podSelector: {}, policyTypes: [Both], ingress: [{ports: [{port: 70000}], from: [{}]}]}"] =
        [
            "spec.ingress[0].ports[0].port: Invalid value: 70000: must be between 1 and 65535, inclusive",
            "spec.ingress[0].from[0]: Required value: must specify a peer",
            "spec.policyTypes[0]: Unsupported value: \"Both\": supported values: ",
        ],
    };

    /// <summary>Faults that servers from 1.25 on, or kubectl with strict validation, refuse.</summary>
    public static IReadOnlyDictionary<string, string[]> New { get; } = new Dictionary<string, string[]>
    {
        ["{podSelector: {}, ingress: [{ports: [{port: 80, endPort: 79}]}]}"] = ["spec.ingress[0].ports[0].endPort: Invalid value: 79: must be greater than or equal to `port`"],
        ["{podSelector: {}, ingress: [{ports: [{port: 80, endPort: 65536}]}]}"] = ["spec.ingress[0].ports[0].endPort: Invalid value: 65536: must be between 1 and 65535, inclusive"],
        ["{podSelector: {}, ingress: [{ports: [{port: web, endPort: 80}]}]}"] = ["spec.ingress[0].ports[0].endPort: Invalid value: 80: may not be specified when `port` is non-numeric"],
        ["{podSelector: {}, ingress: [{ports: [{endPort: 80}]}]}"] = ["spec.ingress[0].ports[0].endPort: Invalid value: 80: may not be specified when `port` is not specified"],
        ["{podSelector: {}, egress: [{to: [{ipBlock: {cidr: 010.0.0.0/8}}]}]}"] = ["spec.egress[0].to[0].ipBlock.cidr: Invalid value: \"010.0.0.0/8\": "],
        ["podSelector: {matchExpressions: [{key: a, operator: In, values: ['b c']}]}"] = [$"spec.podSelector.matchExpressions[0].values[0]: Invalid value: \"b c\": a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and {Ends}"],
        ["{podSelector: {}, ingress: [{form: [{podSelector: {}}]}]}"] = ["unknown field \"spec.ingress[0].form\""],
        ["{podSelector: {}, ingress: [{from: [{podselector: {}}]}]}"] = ["unknown field \"spec.ingress[0].from[0].podselector\"", "spec.ingress[0].from[0]: Required value: must specify a peer"],
        ["{podSelector: {}, ingress: [{ports: [{port: 80, port: 81}]}]}"] = ["duplicate field \"spec.ingress[0].ports[0].port\""],
        ["{podSelector: {}, ingress: {from: []}}"] = ["spec.ingress: Invalid value: \"object\": must be of type array"],
        ["{podSelector: {matchLabels: {a: 1}}}"] = ["spec.podSelector.matchLabels.a: Invalid value: 1: must be of type string"],
        ["{podSelector: {}, ingress: [{ports: [{port: 8.5}]}]}"] = ["spec.ingress[0].ports[0].port: Invalid value: 8.5: must be of type integer"],
        ["{podSelector: {}, ingress: [all]}"] = ["spec.ingress[0]: Invalid value: \"all\": must be of type object"],
    };

    /// <summary>A policy with such a specification.</summary>
    public static string Policy(string spec, string name = "faulty") =>
        $$"""
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata: {name: {{name}}, namespace: default}
        spec: {{(spec.StartsWith('{') ? spec : $"{{{spec}}}")}}
        """;
}
