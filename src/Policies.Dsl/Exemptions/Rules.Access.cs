namespace Policies;

public static partial class Rules
{
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
}
