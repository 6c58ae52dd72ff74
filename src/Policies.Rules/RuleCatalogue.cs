using Policies.Catalogue.Access;
using Policies.Catalogue.Compiler;
using Policies.Catalogue.Delivery;
using Policies.Catalogue.Exemptions;
using Policies.Catalogue.Fleet;
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
            new MissingDefaultDeny(),
            new OpenEgress(),
            new OmittedPolicyTypes(),
            new DeadRules(),
            new UndeclaredDenyAll(),
            new SelectsEveryPod(),
            new SplitPeer(),
            new AnyPeer(),
            new AnyPort(),
            new PortWithoutProtocol(),
            new DnsBlocked(),
            new EveryAddress(),
            new MetadataReachable(),
            new ExceptOutsideRange(),
            new HostBits(),
            new HandwrittenClusterRange(),
            new UnclearNamedPort(),
            new InvalidPortRange(),
            new MutablePeerLabel(),
            new EveryNamespace(),
            new SensitivePeer(),
            new RedundantPolicy(),
            new VacuousPolicies(),
            new SameNameTwice(),
            new NoNamespace(),
            new ContradictoryConditions(),
            new EqualPriorities(),
            new InvalidAdminPolicy(),
            new UnreachableRule(),
            new BlockedBackend(),
            new OpensEverything(),
            new EveryVerb(),
            new EveryResource(),
            new EveryApiGroup(),
            new EveryUrl(),
            new Escalates(),
            new BindsRoles(),
            new Impersonates(),
            new ReadsSecrets(),
            new MintsTokens(),
            new RunsPods(),
            new EntersPods(),
            new DebugsPods(),
            new BypassesNetworkPolicy(),
            new ProxiesNodes(),
            new CreatesTokens(),
            new ApprovesCertificates(),
            new WritesWebhooks(),
            new WritesAdmissionPolicies(),
            new BindsClusterAdmin(),
            new BindsMasters(),
            new BindsAnonymous(),
            new BindsEveryone(),
            new BindsDefaultAccount(),
            new BindsEveryAccount(),
            new UnknownRole(),
            new UnknownAccount(),
            new UselessResourceNames(),
            new ClusterScopedInRole(),
            new ClusterScopedInBinding(),
            new UnknownResource(),
            new Aggregates(),
            new WritesEndpoints(),
            new WritesExternalAddresses(),
            new WritesNodes(),
            new WritesSystemConfig(),
            new DeletesEverything(),
            new WeakensNamespace(),
            new WritesVolumes(),
            new WritesRoles(),
            new DirectsAgent(),
            new EscalationPath(),
            new RedundantRight(),
            new MountsToken(),
            new BindsUser(),
            new WritesDefinitions(),
            new BindsBuiltInEditor(),
            new NoEnforcedLevel(),
            new EnforcesPrivileged(),
            new UnpinnedVersion(),
            new VersionTooNew(),
            new WeakWarning(),
            new InvalidLevel(),
            new WorkloadFails(),
            new StricterThanPods(),
            new NoKeepMark(),
            new Suspended(),
            new PlainSecret(),
            new RemovedApi(),
            new UnpinnedSource(),
            new NoServiceAccount(),
            new WrongScope(),
            new OpenProject(),
            new DriftWithinGroup(),
            new BrokenInvariant(),
            new OverrideWithoutEffect(),
            new IncompleteExemption(),
            new FailsOpen(),
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
