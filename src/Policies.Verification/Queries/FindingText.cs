using Policies.Verification.Network;
using Policies.Verification.Network.Rules;

namespace Policies.Verification.Queries;

/// <summary>The words of the findings about policies, in one place.</summary>
public static class FindingText
{
    /// <summary>POL1026: without the policy, everyone may do the same.</summary>
    public static PolicyFinding RedundantPolicy(NetworkPolicy policy, IReadOnlyList<PolicyRule> others) => Warning(
        "POL1026", policy, policy.Source.Line, $"{policy} changes nothing{Because(others, "already decides the same", "already decide the same")}; remove it");

    /// <summary>POL1026: without the rule, everyone may do the same.</summary>
    public static PolicyFinding RedundantRule(PolicyRule rule, IReadOnlyList<PolicyRule> others) => Warning(
        "POL1026", rule.Policy, rule.Line, $"{rule} of {rule.Policy} changes nothing{Because(others, "already decides the same", "already decide the same")}; remove it");

    /// <summary>POL1027: nobody is kept from anything.</summary>
    public static PolicyFinding VacuousSet(IReadOnlyList<NetworkPolicy> policies) => Warning(
        "POL1027", policies[0], policies[0].Source.Line, policies.Count == 1
            ? $"{policies[0]} keeps nobody from anything; deny by default and allow what is needed, or remove it"
            : $"These {policies.Count} policies keep nobody from anything; deny by default and allow what is needed, or remove them");

    /// <summary>POL1035: what the rule speaks of is decided before it is asked.</summary>
    public static PolicyFinding UnreachableRule(PolicyRule rule, IReadOnlyList<PolicyRule> before) => Warning(
        "POL1035", rule.Policy, rule.Line, $"{rule} of {rule.Policy} never decides{Because(before, "decides before it", "decide before it")}; move it before them, or remove it");

    /// <summary>POL1036: an Ingress or Route leads to where nobody is let in.</summary>
    public static PolicyFinding BlockedEntrance(Entrance entrance, IReadOnlyList<NetworkPolicy> blocking) => new(
        "POL1036", IsError: true, entrance.Source, entrance.Line,
        $"{entrance.Source.Object.Kind} '{entrance.Source.Object.Namespace ?? "default"}/{entrance.Source.Object.Name}' leads to {entrance.Target} on {entrance.Ports}, "
        + $"but {string.Join(", ", blocking)} {(blocking.Count == 1 ? "lets" : "let")} nobody in there from outside its namespace; allow ingress from the ingress controller");

    /// <summary>POL5002: what should be at least as strict allows more.</summary>
    public static string LessStrict(string strict, string loose, ConnectionChange witness, int more) =>
        $"{strict} is to be at least as strict as {loose}, but allows {witness}{(more > 0 ? $" and {more} connections more" : "")}, which {loose} does not; close it, or declare the override";

    /// <summary>POL5001: what is to mean the same does not.</summary>
    public static string DifferentMeaning(string definition, string one, string other, ConnectionChange witness) =>
        $"{definition} means different things on {one} and {other}: only one of them allows {witness}; declare an override that says so";

    private static string Because(IReadOnlyList<PolicyRule> rules, string one, string several)
    {
        var named = rules.Take(3).Select(rule => $"{rule} of {rule.Policy} ({rule.File}:{rule.Line})").ToList();
        return named.Count == 0 ? "" : $": {string.Join(", ", named)}{(rules.Count > named.Count ? $" and {rules.Count - named.Count} more" : "")} {(rules.Count == 1 ? one : several)}";
    }

    private static PolicyFinding Warning(string rule, NetworkPolicy policy, int line, string message) => new(rule, IsError: false, policy.Source, line, message);
}
