namespace Policies;

public static partial class Rules
{
    /// <summary>POL1001: a namespace or workload is not isolated in both directions.</summary>
    public static RuleId MissingDefaultDeny { get; } = new("POL1001");

    /// <summary>POL1002: one direction is isolated and the other open.</summary>
    public static RuleId OpenEgress { get; } = new("POL1002");

    /// <summary>POL1003: a policy leaves out its types.</summary>
    public static RuleId OmittedPolicyTypes { get; } = new("POL1003");

    /// <summary>POL1004: a policy has rules for a direction that is not among its types.</summary>
    public static RuleId DeadRules { get; } = new("POL1004");

    /// <summary>POL1005: a direction without rules denies all.</summary>
    public static RuleId UndeclaredDenyAll { get; } = new("POL1005");

    /// <summary>POL1006: a policy other than a default one selects every pod.</summary>
    public static RuleId SelectsEveryPod { get; } = new("POL1006");

    /// <summary>POL1007: two list items stand where one with both selectors was likely meant.</summary>
    public static RuleId SplitPeer { get; } = new("POL1007");

    /// <summary>POL1008: a rule without peers lets anyone in or out.</summary>
    public static RuleId AnyPeer { get; } = new("POL1008");

    /// <summary>POL1009: a rule without ports opens all of them.</summary>
    public static RuleId AnyPort { get; } = new("POL1009");

    /// <summary>POL1010: a port leaves out its protocol.</summary>
    public static RuleId PortWithoutProtocol { get; } = new("POL1010");

    /// <summary>POL1011: egress is isolated and DNS is not allowed.</summary>
    public static RuleId DnsBlocked { get; } = new("POL1011");

    /// <summary>POL1012: a DNS rule does not fit the cluster.</summary>
    public static RuleId WrongDnsRule { get; } = new("POL1012");

    /// <summary>POL1013: a peer is every address.</summary>
    public static RuleId EveryAddress { get; } = new("POL1013");

    /// <summary>POL1014: the cloud's metadata server can be reached.</summary>
    public static RuleId MetadataReachable { get; } = new("POL1014");

    /// <summary>POL1015: an exception is not inside its range.</summary>
    public static RuleId ExceptOutsideRange { get; } = new("POL1015");

    /// <summary>POL1016: a range has host bits or is not canonical.</summary>
    public static RuleId HostBits { get; } = new("POL1016");

    /// <summary>POL1017: a handwritten range overlaps the cluster's own.</summary>
    public static RuleId HandwrittenClusterRange { get; } = new("POL1017");

    /// <summary>POL1018: a port is named where that does not work or is not declared.</summary>
    public static RuleId UnclearNamedPort { get; } = new("POL1018");

    /// <summary>POL1019: a range of ports ends before it begins, or has no number.</summary>
    public static RuleId InvalidPortRange { get; } = new("POL1019");

    /// <summary>POL1020: the cluster's network plugin or version does not enforce what a policy says.</summary>
    public static RuleId NotEnforcedHere { get; } = new("POL1020");

    /// <summary>POL1021: a peer in another namespace is known by a label that its owner can change.</summary>
    public static RuleId MutablePeerLabel { get; } = new("POL1021");

    /// <summary>POL1022: a policy selects no workload.</summary>
    public static RuleId SelectsNothing { get; } = new("POL1022");

    /// <summary>POL1023: a peer selects nothing.</summary>
    public static RuleId PeerMatchesNothing { get; } = new("POL1023");

    /// <summary>POL1024: ingress comes from all namespaces.</summary>
    public static RuleId EveryNamespace { get; } = new("POL1024");

    /// <summary>POL1025: a peer reaches a sensitive namespace.</summary>
    public static RuleId SensitivePeer { get; } = new("POL1025");

    /// <summary>POL1026: a rule or policy is redundant.</summary>
    public static RuleId RedundantPolicy { get; } = new("POL1026");

    /// <summary>POL1027: a set of policies changes nothing.</summary>
    public static RuleId VacuousPolicies { get; } = new("POL1027");

    /// <summary>POL1028: one end allows what the other denies.</summary>
    public static RuleId OneSidedFlow { get; } = new("POL1028");

    /// <summary>POL1029: a policy selects pods on the host network.</summary>
    public static RuleId SelectsHostNetwork { get; } = new("POL1029");

    /// <summary>POL1030: two objects have one name.</summary>
    public static RuleId SameNameTwice { get; } = new("POL1030");

    /// <summary>POL1031: an object of a namespace names none.</summary>
    public static RuleId NoNamespace { get; } = new("POL1031");

    /// <summary>POL1032: the conditions of a selector contradict each other.</summary>
    public static RuleId ContradictoryConditions { get; } = new("POL1032");

    /// <summary>POL1033: two policies of one tier with one priority overlap.</summary>
    public static RuleId EqualPriorities { get; } = new("POL1033");

    /// <summary>POL1034: an administrator's policy breaks a limit.</summary>
    public static RuleId InvalidAdminPolicy { get; } = new("POL1034");

    /// <summary>POL1035: a rule is behind one that decides first.</summary>
    public static RuleId UnreachableRule { get; } = new("POL1035");

    /// <summary>POL1036: a policy blocks the backend of an Ingress or Gateway.</summary>
    public static RuleId BlockedBackend { get; } = new("POL1036");

    /// <summary>POL1037: replicas of one owner differ in labels that policies read.</summary>
    public static RuleId DifferingReplicas { get; } = new("POL1037");

    /// <summary>POL1038: the control plane cannot reach a webhook.</summary>
    public static RuleId BlockedWebhook { get; } = new("POL1038");

    /// <summary>POL1039: egress to the API server names only its service or only its endpoints.</summary>
    public static RuleId HalfApiServer { get; } = new("POL1039");

    /// <summary>POL1040: a switch or peer opens everything.</summary>
    public static RuleId OpensEverything { get; } = new("POL1040");
}
