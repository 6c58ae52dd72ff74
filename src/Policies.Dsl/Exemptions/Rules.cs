namespace Policies;

/// <summary>The rules of the catalogue, by what they find.</summary>
public static class Rules
{
    /// <summary>POL0001: a definition threw.</summary>
    public static RuleId DefinitionThrew { get; } = new("POL0001");

    /// <summary>POL0002: evaluation took longer than its limit.</summary>
    public static RuleId EvaluationTooLong { get; } = new("POL0002");

    /// <summary>POL0003: two definitions make one object, or two names collide where case does not count.</summary>
    public static RuleId ObjectMadeTwice { get; } = new("POL0003");

    /// <summary>POL0004: a value is malformed.</summary>
    public static RuleId MalformedValue { get; } = new("POL0004");

    /// <summary>POL0005: a name cannot be a path.</summary>
    public static RuleId ImpossiblePath { get; } = new("POL0005");

    /// <summary>POL0006: there is no fleet, or more than one.</summary>
    public static RuleId NotOneFleet { get; } = new("POL0006");

    /// <summary>POL0007: a fact that is needed is missing.</summary>
    public static RuleId MissingFact { get; } = new("POL0007");

    /// <summary>POL0008: a flow's other end is not on that cluster.</summary>
    public static RuleId FlowWithoutOtherEnd { get; } = new("POL0008");

    /// <summary>POL0009: two overrides set one thing on one cluster.</summary>
    public static RuleId ConflictingOverrides { get; } = new("POL0009");

    /// <summary>POL0010: a namespace says where it is inside a module, or does not say it outside one.</summary>
    public static RuleId UnclearPlacement { get; } = new("POL0010");

    /// <summary>POL0011: the target framework or language version is too old.</summary>
    public static RuleId TooOldLanguage { get; } = new("POL0011");

    /// <summary>POL0012: a rule of this tool failed.</summary>
    public static RuleId RuleFailed { get; } = new("POL0012");

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

    /// <summary>POL2001: a right has every verb.</summary>
    public static RuleId EveryVerb { get; } = new("POL2001");

    /// <summary>POL2002: a right is about every resource.</summary>
    public static RuleId EveryResource { get; } = new("POL2002");

    /// <summary>POL2003: a right is about every API group.</summary>
    public static RuleId EveryApiGroup { get; } = new("POL2003");

    /// <summary>POL2004: a right is about every URL.</summary>
    public static RuleId EveryUrl { get; } = new("POL2004");

    /// <summary>POL2005: a right lets its holder escalate.</summary>
    public static RuleId Escalates { get; } = new("POL2005");

    /// <summary>POL2006: a right lets its holder bind roles.</summary>
    public static RuleId BindsRoles { get; } = new("POL2006");

    /// <summary>POL2007: a right lets its holder impersonate.</summary>
    public static RuleId Impersonates { get; } = new("POL2007");

    /// <summary>POL2008: a right reads secrets.</summary>
    public static RuleId ReadsSecrets { get; } = new("POL2008");

    /// <summary>POL2009: rights together mint service account tokens.</summary>
    public static RuleId MintsTokens { get; } = new("POL2009");

    /// <summary>POL2010: a right runs pods as any service account.</summary>
    public static RuleId RunsPods { get; } = new("POL2010");

    /// <summary>POL2011: a right enters running containers.</summary>
    public static RuleId EntersPods { get; } = new("POL2011");

    /// <summary>POL2012: a right adds debugging containers.</summary>
    public static RuleId DebugsPods { get; } = new("POL2012");

    /// <summary>POL2013: a right reaches pods past network policies.</summary>
    public static RuleId BypassesNetworkPolicy { get; } = new("POL2013");

    /// <summary>POL2014: a right reaches the kubelet's API.</summary>
    public static RuleId ProxiesNodes { get; } = new("POL2014");

    /// <summary>POL2015: a right creates service account tokens.</summary>
    public static RuleId CreatesTokens { get; } = new("POL2015");

    /// <summary>POL2016: rights together approve certificates.</summary>
    public static RuleId ApprovesCertificates { get; } = new("POL2016");

    /// <summary>POL2017: a right changes admission webhooks.</summary>
    public static RuleId WritesWebhooks { get; } = new("POL2017");

    /// <summary>POL2018: a right changes admission policies.</summary>
    public static RuleId WritesAdmissionPolicies { get; } = new("POL2018");

    /// <summary>POL2019: a binding gives cluster-admin.</summary>
    public static RuleId BindsClusterAdmin { get; } = new("POL2019");

    /// <summary>POL2020: a subject is system:masters.</summary>
    public static RuleId BindsMasters { get; } = new("POL2020");

    /// <summary>POL2021: a subject is everyone, unknown or not.</summary>
    public static RuleId BindsAnonymous { get; } = new("POL2021");

    /// <summary>POL2022: a subject is everyone who is known.</summary>
    public static RuleId BindsEveryone { get; } = new("POL2022");

    /// <summary>POL2023: a subject is the default service account.</summary>
    public static RuleId BindsDefaultAccount { get; } = new("POL2023");

    /// <summary>POL2024: a subject is every service account.</summary>
    public static RuleId BindsEveryAccount { get; } = new("POL2024");

    /// <summary>POL2025: a binding names a role that does not exist.</summary>
    public static RuleId UnknownRole { get; } = new("POL2025");

    /// <summary>POL2026: a subject is a service account that does not exist.</summary>
    public static RuleId UnknownAccount { get; } = new("POL2026");

    /// <summary>POL2027: names stand where they have no effect.</summary>
    public static RuleId UselessResourceNames { get; } = new("POL2027");

    /// <summary>POL2028: a role of a namespace is about resources of none.</summary>
    public static RuleId ClusterScopedInRole { get; } = new("POL2028");

    /// <summary>POL2029: a binding in a namespace gives rights that have no effect there.</summary>
    public static RuleId ClusterScopedInBinding { get; } = new("POL2029");

    /// <summary>POL2030: a right is about something that does not exist.</summary>
    public static RuleId UnknownResource { get; } = new("POL2030");

    /// <summary>POL2031: a role aggregates into a built-in one, or its rules are overwritten.</summary>
    public static RuleId Aggregates { get; } = new("POL2031");

    /// <summary>POL2032: a right changes where services lead.</summary>
    public static RuleId WritesEndpoints { get; } = new("POL2032");

    /// <summary>POL2033: a right lets a service take over addresses.</summary>
    public static RuleId WritesExternalAddresses { get; } = new("POL2033");

    /// <summary>POL2034: a right steals pods by changing nodes.</summary>
    public static RuleId WritesNodes { get; } = new("POL2034");

    /// <summary>POL2035: a right changes configuration in kube-system.</summary>
    public static RuleId WritesSystemConfig { get; } = new("POL2035");

    /// <summary>POL2036: a right deletes everything, or traces.</summary>
    public static RuleId DeletesEverything { get; } = new("POL2036");

    /// <summary>POL2037: a right removes a namespace's protection.</summary>
    public static RuleId WeakensNamespace { get; } = new("POL2037");

    /// <summary>POL2038: a right makes volumes that reach the host.</summary>
    public static RuleId WritesVolumes { get; } = new("POL2038");

    /// <summary>POL2039: a right changes roles or bindings.</summary>
    public static RuleId WritesRoles { get; } = new("POL2039");

    /// <summary>POL2040: a right directs an agent that may do more.</summary>
    public static RuleId DirectsAgent { get; } = new("POL2040");

    /// <summary>POL2041: a subject can become more than it is.</summary>
    public static RuleId EscalationPath { get; } = new("POL2041");

    /// <summary>POL2042: a right is covered by another.</summary>
    public static RuleId RedundantRight { get; } = new("POL2042");

    /// <summary>POL2043: a token is mounted where none is needed.</summary>
    public static RuleId MountsToken { get; } = new("POL2043");

    /// <summary>POL2044: a binding changes its role under one name.</summary>
    public static RuleId ChangedRoleRef { get; } = new("POL2044");

    /// <summary>POL2045: a single person is bound where a group is expected.</summary>
    public static RuleId BindsUser { get; } = new("POL2045");

    /// <summary>POL2046: a right changes custom resource definitions.</summary>
    public static RuleId WritesDefinitions { get; } = new("POL2046");

    /// <summary>POL2047: a binding gives the built-in admin or edit.</summary>
    public static RuleId BindsBuiltInEditor { get; } = new("POL2047");

    /// <summary>POL3001: a namespace enforces no level.</summary>
    public static RuleId NoEnforcedLevel { get; } = new("POL3001");

    /// <summary>POL3002: a namespace enforces privileged without an exception.</summary>
    public static RuleId EnforcesPrivileged { get; } = new("POL3002");

    /// <summary>POL3003: a level's version floats.</summary>
    public static RuleId UnpinnedVersion { get; } = new("POL3003");

    /// <summary>POL3004: a level's version is newer than the cluster.</summary>
    public static RuleId VersionTooNew { get; } = new("POL3004");

    /// <summary>POL3005: warnings are weaker than enforcement.</summary>
    public static RuleId WeakWarning { get; } = new("POL3005");

    /// <summary>POL3006: a level or version does not exist.</summary>
    public static RuleId InvalidLevel { get; } = new("POL3006");

    /// <summary>POL3007: a known workload fails its namespace's level.</summary>
    public static RuleId WorkloadFails { get; } = new("POL3007");

    /// <summary>POL3008: a level is stricter than today's pods.</summary>
    public static RuleId StricterThanPods { get; } = new("POL3008");

    /// <summary>POL3010: a higher environment enforces less than a lower one.</summary>
    public static RuleId LowerInProduction { get; } = new("POL3010");

    /// <summary>POL4001: two units make one object.</summary>
    public static RuleId MadeByTwoUnits { get; } = new("POL4001");

    /// <summary>POL4002: a namespace or definition could be pruned.</summary>
    public static RuleId NoKeepMark { get; } = new("POL4002");

    /// <summary>POL4003: a definition could be removed while its objects remain.</summary>
    public static RuleId UnguardedDefinition { get; } = new("POL4003");

    /// <summary>POL4004: a unit deletes too much at once.</summary>
    public static RuleId DeletesTooMuch { get; } = new("POL4004");

    /// <summary>POL4005: a unit is suspended for too long or without a reason.</summary>
    public static RuleId Suspended { get; } = new("POL4005");

    /// <summary>POL4006: a dependency is missing or circular.</summary>
    public static RuleId WrongOrder { get; } = new("POL4006");

    /// <summary>POL4007: a reference leads nowhere.</summary>
    public static RuleId DanglingReference { get; } = new("POL4007");

    /// <summary>POL4008: a secret is expected and missing, or in the output.</summary>
    public static RuleId PlainSecret { get; } = new("POL4008");

    /// <summary>POL4009: an API is deprecated or removed on the cluster.</summary>
    public static RuleId RemovedApi { get; } = new("POL4009");

    /// <summary>POL4010: a variable is substituted that is not defined.</summary>
    public static RuleId UndefinedVariable { get; } = new("POL4010");

    /// <summary>POL4011: a source is not pinned.</summary>
    public static RuleId UnpinnedSource { get; } = new("POL4011");

    /// <summary>POL4012: tenants are declared and the agent is not locked down.</summary>
    public static RuleId NoLockdown { get; } = new("POL4012");

    /// <summary>POL4013: a tenant's unit has no service account, or reads across namespaces.</summary>
    public static RuleId NoServiceAccount { get; } = new("POL4013");

    /// <summary>POL4014: a unit reconciles too rarely.</summary>
    public static RuleId SlowReconciliation { get; } = new("POL4014");

    /// <summary>POL4015: an alert reads a metric that does not exist.</summary>
    public static RuleId UnknownMetric { get; } = new("POL4015");

    /// <summary>POL4016: an object has a namespace and should not, or the reverse.</summary>
    public static RuleId WrongScope { get; } = new("POL4016");

    /// <summary>POL4017: a selector finds no cluster.</summary>
    public static RuleId EmptyTarget { get; } = new("POL4017");

    /// <summary>POL4018: An Argo CD project allows everything.</summary>
    public static RuleId OpenProject { get; } = new("POL4018");

    /// <summary>POL4019: a unit has too many objects.</summary>
    public static RuleId TooManyObjects { get; } = new("POL4019");

    /// <summary>POL5001: one definition means different things in one group.</summary>
    public static RuleId DriftWithinGroup { get; } = new("POL5001");

    /// <summary>POL5002: an environment is less strict than a lower one.</summary>
    public static RuleId BrokenInvariant { get; } = new("POL5002");

    /// <summary>POL5003: an override changes nothing.</summary>
    public static RuleId OverrideWithoutEffect { get; } = new("POL5003");

    /// <summary>POL5004: a cluster lacks a fact.</summary>
    public static RuleId IncompleteCluster { get; } = new("POL5004");

    /// <summary>POL5005: the output depends on where or when it is made.</summary>
    public static RuleId UnstableOutput { get; } = new("POL5005");

    /// <summary>POL5006: a switch or parameter has no effect.</summary>
    public static RuleId UnusedParameter { get; } = new("POL5006");

    /// <summary>POL6001: an exemption lacks owner, reason or end.</summary>
    public static RuleId IncompleteExemption { get; } = new("POL6001");

    /// <summary>POL6002: an exemption depends on what its subject controls.</summary>
    public static RuleId SelfServiceExemption { get; } = new("POL6002");

    /// <summary>POL6003: a webhook or policy ignores failures, or blocks what it needs itself.</summary>
    public static RuleId FailsOpen { get; } = new("POL6003");

    /// <summary>POL6004: an exemption is past its end.</summary>
    public static RuleId ExpiredExemption { get; } = new("POL6004");

    /// <summary>POL6005: nothing needs an exemption.</summary>
    public static RuleId UnneededExemption { get; } = new("POL6005");

    /// <summary>POL6006: an exemption is broader than what it excuses.</summary>
    public static RuleId BroadExemption { get; } = new("POL6006");

    /// <summary>POL6007: an exemption ends within 14 days.</summary>
    public static RuleId EndingExemption { get; } = new("POL6007");

    /// <summary>POL6008: a standing exception is past its review date.</summary>
    public static RuleId OverdueReview { get; } = new("POL6008");

    /// <summary>POL7001: a gate cannot fire.</summary>
    public static RuleId GateWithoutInput { get; } = new("POL7001");
}
