using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Policies.Catalogue;

namespace Policies.Analyzers;

/// <summary>The descriptors of the rules that an editor runs, named by their ids; a test holds them against the catalogue.</summary>
internal static class Descriptors
{
    /// <summary>A value is malformed.</summary>
    public static readonly DiagnosticDescriptor POL0004 = Create(nameof(POL0004), "A value is malformed", nameof(RuleCategory.Compiler), DiagnosticSeverity.Error);

    /// <summary>A flow's other end is not on that cluster.</summary>
    public static readonly DiagnosticDescriptor POL0008 = Create(nameof(POL0008), "A flow's other end is not on that cluster", nameof(RuleCategory.Compiler), DiagnosticSeverity.Error);

    /// <summary>Where a namespace is, is said twice or not at all.</summary>
    public static readonly DiagnosticDescriptor POL0010 = Create(nameof(POL0010), "Where a namespace is, is said twice or not at all", nameof(RuleCategory.Compiler), DiagnosticSeverity.Error);

    /// <summary>A namespace is not isolated.</summary>
    public static readonly DiagnosticDescriptor POL1001 = Create(nameof(POL1001), "A namespace is not isolated", nameof(RuleCategory.Network), DiagnosticSeverity.Error);

    /// <summary>One direction is isolated and the other open.</summary>
    public static readonly DiagnosticDescriptor POL1002 = Create(nameof(POL1002), "One direction is isolated and the other open", nameof(RuleCategory.Network), DiagnosticSeverity.Warning);

    /// <summary>A policy leaves out its types.</summary>
    public static readonly DiagnosticDescriptor POL1003 = Create(nameof(POL1003), "A policy leaves out its types", nameof(RuleCategory.Network), DiagnosticSeverity.Warning);

    /// <summary>A policy has rules for a direction that is not among its types.</summary>
    public static readonly DiagnosticDescriptor POL1004 = Create(nameof(POL1004), "A policy has rules for a direction that is not among its types", nameof(RuleCategory.Network), DiagnosticSeverity.Error);

    /// <summary>A direction without rules denies all.</summary>
    public static readonly DiagnosticDescriptor POL1005 = Create(nameof(POL1005), "A direction without rules denies all", nameof(RuleCategory.Network), DiagnosticSeverity.Info);

    /// <summary>A policy with rules selects every pod.</summary>
    public static readonly DiagnosticDescriptor POL1006 = Create(nameof(POL1006), "A policy with rules selects every pod", nameof(RuleCategory.Network), DiagnosticSeverity.Info);

    /// <summary>Two list items stand where one with both selectors was likely meant.</summary>
    public static readonly DiagnosticDescriptor POL1007 = Create(nameof(POL1007), "Two list items stand where one with both selectors was likely meant", nameof(RuleCategory.Network), DiagnosticSeverity.Warning);

    /// <summary>A rule lets anyone in or out.</summary>
    public static readonly DiagnosticDescriptor POL1008 = Create(nameof(POL1008), "A rule lets anyone in or out", nameof(RuleCategory.Network), DiagnosticSeverity.Error);

    /// <summary>A rule opens all ports.</summary>
    public static readonly DiagnosticDescriptor POL1009 = Create(nameof(POL1009), "A rule opens all ports", nameof(RuleCategory.Network), DiagnosticSeverity.Info);

    /// <summary>A port leaves out its protocol.</summary>
    public static readonly DiagnosticDescriptor POL1010 = Create(nameof(POL1010), "A port leaves out its protocol", nameof(RuleCategory.Network), DiagnosticSeverity.Warning);

    /// <summary>A peer is every address.</summary>
    public static readonly DiagnosticDescriptor POL1013 = Create(nameof(POL1013), "A peer is every address", nameof(RuleCategory.Network), DiagnosticSeverity.Warning);

    /// <summary>An exception is not inside its range.</summary>
    public static readonly DiagnosticDescriptor POL1015 = Create(nameof(POL1015), "An exception is not inside its range", nameof(RuleCategory.Network), DiagnosticSeverity.Error);

    /// <summary>A range of addresses is not written as what it means.</summary>
    public static readonly DiagnosticDescriptor POL1016 = Create(nameof(POL1016), "A range of addresses is not written as what it means", nameof(RuleCategory.Network), DiagnosticSeverity.Warning);

    /// <summary>A handwritten range overlaps the cluster's own.</summary>
    public static readonly DiagnosticDescriptor POL1017 = Create(nameof(POL1017), "A handwritten range overlaps the cluster's own", nameof(RuleCategory.Network), DiagnosticSeverity.Warning);

    /// <summary>A port is named where that does not work.</summary>
    public static readonly DiagnosticDescriptor POL1018 = Create(nameof(POL1018), "A port is named where that does not work", nameof(RuleCategory.Network), DiagnosticSeverity.Error);

    /// <summary>A range of ports ends before it begins, or has no number.</summary>
    public static readonly DiagnosticDescriptor POL1019 = Create(nameof(POL1019), "A range of ports ends before it begins, or has no number", nameof(RuleCategory.Network), DiagnosticSeverity.Error);

    /// <summary>A namespace is known by a label that it can change.</summary>
    public static readonly DiagnosticDescriptor POL1021 = Create(nameof(POL1021), "A namespace is known by a label that it can change", nameof(RuleCategory.Network), DiagnosticSeverity.Warning);

    /// <summary>Every namespace is let in.</summary>
    public static readonly DiagnosticDescriptor POL1024 = Create(nameof(POL1024), "Every namespace is let in", nameof(RuleCategory.Network), DiagnosticSeverity.Warning);

    /// <summary>A peer is in a sensitive namespace.</summary>
    public static readonly DiagnosticDescriptor POL1025 = Create(nameof(POL1025), "A peer is in a sensitive namespace", nameof(RuleCategory.Network), DiagnosticSeverity.Warning);

    /// <summary>A selector contradicts itself, or means more than it looks.</summary>
    public static readonly DiagnosticDescriptor POL1032 = Create(nameof(POL1032), "A selector contradicts itself, or means more than it looks", nameof(RuleCategory.Network), DiagnosticSeverity.Error);

    /// <summary>A policy of administrators is none that the API server takes.</summary>
    public static readonly DiagnosticDescriptor POL1034 = Create(nameof(POL1034), "A policy of administrators is none that the API server takes", nameof(RuleCategory.Network), DiagnosticSeverity.Error);

    /// <summary>A switch or a peer opens everything.</summary>
    public static readonly DiagnosticDescriptor POL1040 = Create(nameof(POL1040), "A switch or a peer opens everything", nameof(RuleCategory.Network), DiagnosticSeverity.Warning);

    /// <summary>A right has every verb.</summary>
    public static readonly DiagnosticDescriptor POL2001 = Create(nameof(POL2001), "A right has every verb", nameof(RuleCategory.Access), DiagnosticSeverity.Error);

    /// <summary>A right is about every resource.</summary>
    public static readonly DiagnosticDescriptor POL2002 = Create(nameof(POL2002), "A right is about every resource", nameof(RuleCategory.Access), DiagnosticSeverity.Error);

    /// <summary>A right is about every API group.</summary>
    public static readonly DiagnosticDescriptor POL2003 = Create(nameof(POL2003), "A right is about every API group", nameof(RuleCategory.Access), DiagnosticSeverity.Warning);

    /// <summary>A right is about every URL.</summary>
    public static readonly DiagnosticDescriptor POL2004 = Create(nameof(POL2004), "A right is about every URL", nameof(RuleCategory.Access), DiagnosticSeverity.Warning);

    /// <summary>A right lets its holder give more than it has.</summary>
    public static readonly DiagnosticDescriptor POL2005 = Create(nameof(POL2005), "A right lets its holder give more than it has", nameof(RuleCategory.Access), DiagnosticSeverity.Error);

    /// <summary>A right lets its holder give any role.</summary>
    public static readonly DiagnosticDescriptor POL2006 = Create(nameof(POL2006), "A right lets its holder give any role", nameof(RuleCategory.Access), DiagnosticSeverity.Error);

    /// <summary>A right lets its holder act as another.</summary>
    public static readonly DiagnosticDescriptor POL2007 = Create(nameof(POL2007), "A right lets its holder act as another", nameof(RuleCategory.Access), DiagnosticSeverity.Error);

    /// <summary>A role reads secrets.</summary>
    public static readonly DiagnosticDescriptor POL2008 = Create(nameof(POL2008), "A role reads secrets", nameof(RuleCategory.Access), DiagnosticSeverity.Error);

    /// <summary>Rights together mint tokens of service accounts.</summary>
    public static readonly DiagnosticDescriptor POL2009 = Create(nameof(POL2009), "Rights together mint tokens of service accounts", nameof(RuleCategory.Access), DiagnosticSeverity.Error);

    /// <summary>A right runs pods as any service account.</summary>
    public static readonly DiagnosticDescriptor POL2010 = Create(nameof(POL2010), "A right runs pods as any service account", nameof(RuleCategory.Access), DiagnosticSeverity.Warning);

    /// <summary>A right enters running containers.</summary>
    public static readonly DiagnosticDescriptor POL2011 = Create(nameof(POL2011), "A right enters running containers", nameof(RuleCategory.Access), DiagnosticSeverity.Error);

    /// <summary>A right adds debugging containers.</summary>
    public static readonly DiagnosticDescriptor POL2012 = Create(nameof(POL2012), "A right adds debugging containers", nameof(RuleCategory.Access), DiagnosticSeverity.Error);

    /// <summary>A right reaches pods past network policies.</summary>
    public static readonly DiagnosticDescriptor POL2013 = Create(nameof(POL2013), "A right reaches pods past network policies", nameof(RuleCategory.Access), DiagnosticSeverity.Warning);

    /// <summary>A right reaches the kubelet's API.</summary>
    public static readonly DiagnosticDescriptor POL2014 = Create(nameof(POL2014), "A right reaches the kubelet's API", nameof(RuleCategory.Access), DiagnosticSeverity.Error);

    /// <summary>A right creates tokens of service accounts.</summary>
    public static readonly DiagnosticDescriptor POL2015 = Create(nameof(POL2015), "A right creates tokens of service accounts", nameof(RuleCategory.Access), DiagnosticSeverity.Error);

    /// <summary>A right approves or signs certificates.</summary>
    public static readonly DiagnosticDescriptor POL2016 = Create(nameof(POL2016), "A right approves or signs certificates", nameof(RuleCategory.Access), DiagnosticSeverity.Error);

    /// <summary>A right changes admission webhooks.</summary>
    public static readonly DiagnosticDescriptor POL2017 = Create(nameof(POL2017), "A right changes admission webhooks", nameof(RuleCategory.Access), DiagnosticSeverity.Error);

    /// <summary>A right changes admission policies.</summary>
    public static readonly DiagnosticDescriptor POL2018 = Create(nameof(POL2018), "A right changes admission policies", nameof(RuleCategory.Access), DiagnosticSeverity.Error);

    /// <summary>A binding gives cluster-admin.</summary>
    public static readonly DiagnosticDescriptor POL2019 = Create(nameof(POL2019), "A binding gives cluster-admin", nameof(RuleCategory.Access), DiagnosticSeverity.Error);

    /// <summary>A subject is system:masters.</summary>
    public static readonly DiagnosticDescriptor POL2020 = Create(nameof(POL2020), "A subject is system:masters", nameof(RuleCategory.Access), DiagnosticSeverity.Error);

    /// <summary>A subject is whoever comes.</summary>
    public static readonly DiagnosticDescriptor POL2021 = Create(nameof(POL2021), "A subject is whoever comes", nameof(RuleCategory.Access), DiagnosticSeverity.Error);

    /// <summary>A subject is everyone who is known.</summary>
    public static readonly DiagnosticDescriptor POL2022 = Create(nameof(POL2022), "A subject is everyone who is known", nameof(RuleCategory.Access), DiagnosticSeverity.Error);

    /// <summary>A subject is the default service account.</summary>
    public static readonly DiagnosticDescriptor POL2023 = Create(nameof(POL2023), "A subject is the default service account", nameof(RuleCategory.Access), DiagnosticSeverity.Warning);

    /// <summary>A subject is every service account.</summary>
    public static readonly DiagnosticDescriptor POL2024 = Create(nameof(POL2024), "A subject is every service account", nameof(RuleCategory.Access), DiagnosticSeverity.Warning);

    /// <summary>Names stand where they have no effect.</summary>
    public static readonly DiagnosticDescriptor POL2027 = Create(nameof(POL2027), "Names stand where they have no effect", nameof(RuleCategory.Access), DiagnosticSeverity.Warning);

    /// <summary>A role of a namespace is about resources of none.</summary>
    public static readonly DiagnosticDescriptor POL2028 = Create(nameof(POL2028), "A role of a namespace is about resources of none", nameof(RuleCategory.Access), DiagnosticSeverity.Warning);

    /// <summary>A binding in a namespace gives rights that have no effect there.</summary>
    public static readonly DiagnosticDescriptor POL2029 = Create(nameof(POL2029), "A binding in a namespace gives rights that have no effect there", nameof(RuleCategory.Access), DiagnosticSeverity.Info);

    /// <summary>A right is about something that does not exist.</summary>
    public static readonly DiagnosticDescriptor POL2030 = Create(nameof(POL2030), "A right is about something that does not exist", nameof(RuleCategory.Access), DiagnosticSeverity.Error);

    /// <summary>A role aggregates into a built-in one, or its rules are overwritten.</summary>
    public static readonly DiagnosticDescriptor POL2031 = Create(nameof(POL2031), "A role aggregates into a built-in one, or its rules are overwritten", nameof(RuleCategory.Access), DiagnosticSeverity.Warning);

    /// <summary>A right changes where services lead.</summary>
    public static readonly DiagnosticDescriptor POL2032 = Create(nameof(POL2032), "A right changes where services lead", nameof(RuleCategory.Access), DiagnosticSeverity.Warning);

    /// <summary>A right lets a service take over addresses.</summary>
    public static readonly DiagnosticDescriptor POL2033 = Create(nameof(POL2033), "A right lets a service take over addresses", nameof(RuleCategory.Access), DiagnosticSeverity.Warning);

    /// <summary>A right draws pods to a node.</summary>
    public static readonly DiagnosticDescriptor POL2034 = Create(nameof(POL2034), "A right draws pods to a node", nameof(RuleCategory.Access), DiagnosticSeverity.Warning);

    /// <summary>A right changes configuration in kube-system.</summary>
    public static readonly DiagnosticDescriptor POL2035 = Create(nameof(POL2035), "A right changes configuration in kube-system", nameof(RuleCategory.Access), DiagnosticSeverity.Error);

    /// <summary>A right deletes everything at once, or traces.</summary>
    public static readonly DiagnosticDescriptor POL2036 = Create(nameof(POL2036), "A right deletes everything at once, or traces", nameof(RuleCategory.Access), DiagnosticSeverity.Warning);

    /// <summary>A right takes a namespace's protection away.</summary>
    public static readonly DiagnosticDescriptor POL2037 = Create(nameof(POL2037), "A right takes a namespace's protection away", nameof(RuleCategory.Access), DiagnosticSeverity.Error);

    /// <summary>A right makes volumes that reach the host.</summary>
    public static readonly DiagnosticDescriptor POL2038 = Create(nameof(POL2038), "A right makes volumes that reach the host", nameof(RuleCategory.Access), DiagnosticSeverity.Warning);

    /// <summary>A right changes roles or bindings.</summary>
    public static readonly DiagnosticDescriptor POL2039 = Create(nameof(POL2039), "A right changes roles or bindings", nameof(RuleCategory.Access), DiagnosticSeverity.Error);

    /// <summary>A right directs an agent that may do more.</summary>
    public static readonly DiagnosticDescriptor POL2040 = Create(nameof(POL2040), "A right directs an agent that may do more", nameof(RuleCategory.Access), DiagnosticSeverity.Error);

    /// <summary>A right is covered by another.</summary>
    public static readonly DiagnosticDescriptor POL2042 = Create(nameof(POL2042), "A right is covered by another", nameof(RuleCategory.Access), DiagnosticSeverity.Info);

    /// <summary>A token is mounted where none is asked for.</summary>
    public static readonly DiagnosticDescriptor POL2043 = Create(nameof(POL2043), "A token is mounted where none is asked for", nameof(RuleCategory.Access), DiagnosticSeverity.Info);

    /// <summary>A single person is bound where a group is expected.</summary>
    public static readonly DiagnosticDescriptor POL2045 = Create(nameof(POL2045), "A single person is bound where a group is expected", nameof(RuleCategory.Access), DiagnosticSeverity.Info);

    /// <summary>A right changes custom resource definitions.</summary>
    public static readonly DiagnosticDescriptor POL2046 = Create(nameof(POL2046), "A right changes custom resource definitions", nameof(RuleCategory.Access), DiagnosticSeverity.Warning);

    /// <summary>A binding gives the built-in admin or edit.</summary>
    public static readonly DiagnosticDescriptor POL2047 = Create(nameof(POL2047), "A binding gives the built-in admin or edit", nameof(RuleCategory.Access), DiagnosticSeverity.Error);

    /// <summary>A namespace enforces no level.</summary>
    public static readonly DiagnosticDescriptor POL3001 = Create(nameof(POL3001), "A namespace enforces no level", nameof(RuleCategory.PodSecurity), DiagnosticSeverity.Error);

    /// <summary>A namespace lets in privileged pods without an approved exemption.</summary>
    public static readonly DiagnosticDescriptor POL3002 = Create(nameof(POL3002), "A namespace lets in privileged pods without an approved exemption", nameof(RuleCategory.PodSecurity), DiagnosticSeverity.Error);

    /// <summary>A Pod Security level has no version of its own.</summary>
    public static readonly DiagnosticDescriptor POL3003 = Create(nameof(POL3003), "A Pod Security level has no version of its own", nameof(RuleCategory.PodSecurity), DiagnosticSeverity.Warning);

    /// <summary>A warning is weaker than what is refused.</summary>
    public static readonly DiagnosticDescriptor POL3005 = Create(nameof(POL3005), "A warning is weaker than what is refused", nameof(RuleCategory.PodSecurity), DiagnosticSeverity.Warning);

    /// <summary>A level or version is none.</summary>
    public static readonly DiagnosticDescriptor POL3006 = Create(nameof(POL3006), "A level or version is none", nameof(RuleCategory.PodSecurity), DiagnosticSeverity.Error);

    /// <summary>A unit of delivery is suspended without a reason.</summary>
    public static readonly DiagnosticDescriptor POL4005 = Create(nameof(POL4005), "A unit of delivery is suspended without a reason", nameof(RuleCategory.Delivery), DiagnosticSeverity.Warning);

    /// <summary>A secret lies in Git as plain text.</summary>
    public static readonly DiagnosticDescriptor POL4008 = Create(nameof(POL4008), "A secret lies in Git as plain text", nameof(RuleCategory.Delivery), DiagnosticSeverity.Error);

    /// <summary>An API that Kubernetes no longer has.</summary>
    public static readonly DiagnosticDescriptor POL4009 = Create(nameof(POL4009), "An API that Kubernetes no longer has", nameof(RuleCategory.Delivery), DiagnosticSeverity.Error);

    /// <summary>A source follows whatever comes.</summary>
    public static readonly DiagnosticDescriptor POL4011 = Create(nameof(POL4011), "A source follows whatever comes", nameof(RuleCategory.Delivery), DiagnosticSeverity.Warning);

    /// <summary>A tenant's unit is applied with the agent's own rights.</summary>
    public static readonly DiagnosticDescriptor POL4013 = Create(nameof(POL4013), "A tenant's unit is applied with the agent's own rights", nameof(RuleCategory.Delivery), DiagnosticSeverity.Error);

    /// <summary>An object of the cluster says a namespace.</summary>
    public static readonly DiagnosticDescriptor POL4016 = Create(nameof(POL4016), "An object of the cluster says a namespace", nameof(RuleCategory.Delivery), DiagnosticSeverity.Error);

    /// <summary>An Argo CD project, or an application, is bound to nothing.</summary>
    public static readonly DiagnosticDescriptor POL4018 = Create(nameof(POL4018), "An Argo CD project, or an application, is bound to nothing", nameof(RuleCategory.Delivery), DiagnosticSeverity.Warning);

    /// <summary>An override changes nothing.</summary>
    public static readonly DiagnosticDescriptor POL5003 = Create(nameof(POL5003), "An override changes nothing", nameof(RuleCategory.Fleet), DiagnosticSeverity.Warning);

    /// <summary>An exemption says no owner or no reason.</summary>
    public static readonly DiagnosticDescriptor POL6001 = Create(nameof(POL6001), "An exemption says no owner or no reason", nameof(RuleCategory.Exemptions), DiagnosticSeverity.Error);

    /// <summary>A webhook lets everything pass when it fails.</summary>
    public static readonly DiagnosticDescriptor POL6003 = Create(nameof(POL6003), "A webhook lets everything pass when it fails", nameof(RuleCategory.Exemptions), DiagnosticSeverity.Warning);

    /// <summary>An exemption that nothing needs.</summary>
    public static readonly DiagnosticDescriptor POL6005 = Create(nameof(POL6005), "An exemption that nothing needs", nameof(RuleCategory.Exemptions), DiagnosticSeverity.Warning);

    /// <summary>Every descriptor by its id.</summary>
    public static readonly IReadOnlyDictionary<string, DiagnosticDescriptor> All = typeof(Descriptors)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => field.GetValue(null))
        .OfType<DiagnosticDescriptor>()
        .ToDictionary(descriptor => descriptor.Id, StringComparer.Ordinal);

    /// <summary>The descriptor of anything that was found, a check of the user's own included.</summary>
    public static DiagnosticDescriptor Of(RuleFinding finding) =>
        All.TryGetValue(finding.Id, out var known) ? known : new(
            finding.Id,
            finding.Title,
            "{0}",
            finding.Category,
            (DiagnosticSeverity)finding.DefaultSeverity,
            isEnabledByDefault: true,
            helpLinkUri: finding.HelpLink);

    /// <summary>A finding where it was written, as loudly as it says itself.</summary>
    public static Diagnostic Say(DiagnosticDescriptor descriptor, RuleFinding finding, Location location, ImmutableDictionary<string, string?>? properties = null) =>
        Diagnostic.Create(descriptor, location, (DiagnosticSeverity)finding.DefaultSeverity, null, properties, finding.Message);

    private static DiagnosticDescriptor Create(string id, string title, string category, DiagnosticSeverity severity) =>
        new(id, title, "{0}", category, severity, isEnabledByDefault: true, helpLinkUri: Rule.PageOf(new(id)));
}
