using Policies.Evaluation;

namespace Policies.Catalogue;

/// <summary>A rule over each definition by itself, so that an editor can run it on the one that is open.</summary>
public abstract class DefinitionRule : Rule
{
    /// <summary>Names the rule.</summary>
    protected DefinitionRule(RuleId id, string title, Severity severity, RuleHosts hosts = RuleHosts.Editor | RuleHosts.Build)
        : base(id, title, severity, hosts)
    {
    }

    /// <summary>Reports what is wrong with what the fleet's own class says.</summary>
    public virtual void Judge(FleetModel fleet, Unseen unseen, Report report)
    {
    }

    /// <summary>Reports what is wrong with a cluster.</summary>
    public virtual void Judge(ClusterDefinition cluster, Unseen unseen, Report report)
    {
    }

    /// <summary>Reports what is wrong with a group.</summary>
    public virtual void Judge(GroupDefinition group, Unseen unseen, Report report)
    {
    }

    /// <summary>Reports what is wrong with a module, its namespaces aside.</summary>
    public virtual void Judge(ModuleDefinition module, Unseen unseen, Report report)
    {
    }

    /// <summary>Reports what is wrong with a namespace.</summary>
    public virtual void Judge(NamespaceDefinition definition, Unseen unseen, Report report)
    {
    }
}
