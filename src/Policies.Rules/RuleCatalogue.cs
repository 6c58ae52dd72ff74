using Policies.Catalogue.Access;
using Policies.Catalogue.Compiler;
using Policies.Catalogue.Exemptions;
using Policies.Catalogue.Network;
using Policies.Catalogue.PodSecurity;

namespace Policies.Catalogue;

/// <summary>All rules that there are so far.</summary>
public static class RuleCatalogue
{
    private static readonly Dictionary<string, Rule> ById;

    static RuleCatalogue()
    {
        All =
        [
            new DefinitionThrew(),
            new EvaluationTooLong(),
            new ObjectMadeTwice(),
            new MalformedValue(),
            new ImpossiblePath(),
            new NotOneFleet(),
            new MissingFact(),
            new FlowWithoutOtherEnd(),
            new ConflictingOverrides(),
            new UnclearPlacement(),
            new TooOldLanguage(),
            new RuleFailed(),
            new AnyPeer(),
            new HostBits(),
            new ReadsSecrets(),
            new UnknownAccount(),
            new UnpinnedVersion(),
            new ExpiredExemption(),
            new UnneededExemption(),
            new EndingExemption(),
            new OverdueReview(),
        ];
        ById = All.ToDictionary(rule => rule.Id.Id, StringComparer.Ordinal);
    }

    /// <summary>The rules in the order of their ids.</summary>
    public static IReadOnlyList<Rule> All { get; }

    /// <summary>The rule of an id.</summary>
    public static Rule Get(RuleId id) => ById[id.Id];
}
