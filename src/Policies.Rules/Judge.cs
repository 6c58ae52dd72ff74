using Policies.Catalogue.Access;
using Policies.Catalogue.Exemptions;
using Policies.Catalogue.Judging;
using Policies.Evaluation;
using Policies.Lowering;

namespace Policies.Catalogue;

/// <summary>Runs the rules of a host; one that throws is reported itself, and hides no other.</summary>
public sealed class Judge
{
    private readonly IReadOnlyList<FleetRule> fleetRules;
    private readonly IReadOnlyList<DatedRule> datedRules;
    private readonly IReadOnlyList<DefinitionRule> definitionRules;
    private readonly IReadOnlyList<ClusterRule> clusterRules;
    private readonly ObjectJudge objects;

    /// <summary>Takes all rules that run in a host.</summary>
    public Judge(RuleHosts host)
        : this(host, RuleCatalogue.All)
    {
    }

    /// <summary>Takes those of some rules that run in a host.</summary>
    public Judge(RuleHosts host, IReadOnlyList<Rule> rules)
    {
        var here = rules.Where(rule => (rule.Hosts & host) != 0).ToList();
        fleetRules = [.. here.OfType<FleetRule>()];
        datedRules = [.. here.OfType<DatedRule>()];
        definitionRules = [.. here.OfType<DefinitionRule>()];
        clusterRules = [.. here.OfType<ClusterRule>()];
        objects = new(host, rules);
    }

    /// <summary>Judges a whole fleet and each definition of it, on a day that is a day of the calendar.</summary>
    public void Fleet(FleetModel fleet, Day today, Report report)
    {
        foreach (var rule in fleetRules)
        {
            Guard(rule, report, fleet.Definition, () => rule.Judge(fleet, report));
        }

        foreach (var rule in datedRules)
        {
            Guard(rule, report, fleet.Definition, () => rule.Judge(fleet, today, report));
        }

        FleetClass(fleet, Unseen.Nothing, report);
        foreach (var cluster in fleet.Clusters)
        {
            Cluster(cluster, Unseen.Nothing, report);
        }

        foreach (var group in fleet.Groups)
        {
            Group(group, Unseen.Nothing, report);
        }

        foreach (var module in fleet.ModuleDefinitions)
        {
            Module(module, Unseen.Nothing, report);
        }

        foreach (var definition in fleet.AllNamespaces())
        {
            Namespace(definition, Unseen.Nothing, report);
        }
    }

    /// <summary>Judges everything that a cluster receives, and passes on what lowering itself found; may be called for many clusters at once.</summary>
    public void Cluster(LoweredCluster cluster, ExemptionBook exemptions, Report report)
    {
        foreach (var problem in cluster.Problems)
        {
            // What is said at the cluster itself names it already.
            report.Add(problem, IsOf(problem, cluster.Cluster.MemberPath) ? null : cluster.Cluster.Cluster.Name);
        }

        foreach (var rule in clusterRules)
        {
            Guard(rule, report, cluster.Cluster.MemberPath, () => rule.Judge(cluster, report));
        }

        if (objects.Rules.Count == 0)
        {
            return;
        }

        foreach (var finding in objects.Judge(LoweredObjects.Scope(cluster), LoweredObjects.Alike))
        {
            var path = LoweredObjects.MemberPath(finding, cluster);
            var where = finding.Rule is ObjectRule { Reads: RuleReads.Cluster } ? cluster.Cluster.Cluster.Name : null;
            if (exemptions.For(finding) is { } exemption)
            {
                report.AddExempt(finding.Rule, path, finding.Message, where, finding.Severity, ExemptionBook.Words(exemption));
            }
            else
            {
                report.Add(finding.Rule, path, finding.Message, where, finding.Severity);
            }
        }
    }

    /// <summary>Says which exemptions nothing needs, once every cluster has been judged.</summary>
    public void Exemptions(ExemptionBook exemptions, Report report)
    {
        foreach (var exemption in exemptions.Unneeded([.. objects.Rules.Select(rule => rule.Id)]))
        {
            report.Add(Rules.UnneededExemption, exemption.MemberPath, UnneededExemption.Message(exemption));
        }
    }

    /// <summary>Says which exemptions of a namespace nothing needs, once that has been judged by itself, as far as no other definition can need them.</summary>
    public void Exemptions(NamespaceDefinition definition, ExemptionBook exemptions, Report report)
    {
        var own = new Place(definition.PathOf(nameof(NamespacePolicy.Exemptions))).ToString() + "[";
        var alone = objects.Rules.Where(rule => rule.Reads == RuleReads.Object || rule is RightRule).Select(rule => rule.Id).ToList();
        foreach (var exemption in exemptions.Unneeded(alone))
        {
            if (exemption.Exemption.Subject.Kind is "Role" or "Namespace" && exemption.MemberPath.StartsWith(own, StringComparison.Ordinal))
            {
                report.Add(Rules.UnneededExemption, exemption.MemberPath, UnneededExemption.Message(exemption));
            }
        }
    }

    /// <summary>Judges what the fleet's own class says, by itself.</summary>
    public void FleetClass(FleetModel fleet, Unseen unseen, Report report)
    {
        foreach (var rule in definitionRules)
        {
            Guard(rule, report, fleet.Definition, () => rule.Judge(fleet, unseen, report));
        }
    }

    /// <summary>Judges a cluster by itself.</summary>
    public void Cluster(ClusterDefinition cluster, Unseen unseen, Report report)
    {
        foreach (var rule in definitionRules)
        {
            Guard(rule, report, cluster.MemberPath, () => rule.Judge(cluster, unseen, report));
        }
    }

    /// <summary>Judges a group by itself.</summary>
    public void Group(GroupDefinition group, Unseen unseen, Report report)
    {
        foreach (var rule in definitionRules)
        {
            Guard(rule, report, group.MemberPath, () => rule.Judge(group, unseen, report));
        }
    }

    /// <summary>Judges a module by itself, without its namespaces.</summary>
    public void Module(ModuleDefinition module, Unseen unseen, Report report)
    {
        foreach (var rule in definitionRules)
        {
            Guard(rule, report, module.Definition, () => rule.Judge(module, unseen, report));
        }
    }

    /// <summary>Judges a namespace by itself.</summary>
    public void Namespace(NamespaceDefinition definition, Unseen unseen, Report report)
    {
        foreach (var rule in definitionRules)
        {
            Guard(rule, report, definition.Definition, () => rule.Judge(definition, unseen, report));
        }
    }

    /// <summary>Judges the objects that a definition makes, by itself, with the exemptions that hold for it; of one that is not wholly seen, nothing that depends on the unseen part.</summary>
    /// <param name="lowered">The objects.</param>
    /// <param name="unseen">What of the definition is not seen.</param>
    /// <param name="exemptions">The exemptions.</param>
    /// <param name="report">Takes the findings.</param>
    /// <param name="elsewhere">Who holds cluster roles by other definitions, asked only where it matters; null where nobody knows.</param>
    public void Objects(LoweredCluster lowered, Unseen unseen, ExemptionBook exemptions, Report report, Lazy<ClusterRoleHolders>? elsewhere = null)
    {
        var scope = LoweredObjects.ScopeOfDefinition(lowered, elsewhere);
        var areOthersSeen = !LoweredObjects.MayHideOthers(lowered, unseen);
        foreach (var finding in objects.Judge(scope, LoweredObjects.AlikeByItself))
        {
            if ((areOthersSeen || finding.Rule is ObjectRule { Reads: RuleReads.Object }) && !LoweredObjects.IsHidden(finding.Subject, unseen) && exemptions.For(finding) is null)
            {
                report.Add(finding.Rule, LoweredObjects.MemberPath(finding, lowered), finding.Message, severity: finding.Severity);
            }
        }
    }

    private static bool IsOf(Problem problem, string memberPath) =>
        problem.MemberPath == memberPath || problem.MemberPath.StartsWith(memberPath + ".", StringComparison.Ordinal);

    private static void Guard(Rule rule, Report report, string memberPath, Action judge)
    {
        try
        {
            judge();
        }
#pragma warning disable CA1031 // whatever a rule throws is our fault, and must hide no other rule's findings
        catch (Exception exception)
#pragma warning restore CA1031
        {
            report.Add(Rules.RuleFailed, memberPath, Compiler.RuleFailed.Message(rule, exception));
        }
    }
}
