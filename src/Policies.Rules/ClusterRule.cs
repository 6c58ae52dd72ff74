using Policies.Lowering;

namespace Policies.Catalogue;

/// <summary>A rule over everything that a cluster receives; run for many clusters at once.</summary>
public abstract class ClusterRule : Rule
{
    /// <summary>Names the rule.</summary>
    protected ClusterRule(RuleId id, string title, Severity severity, RuleHosts hosts = RuleHosts.Build)
        : base(id, title, severity, hosts)
    {
    }

    /// <summary>Reports what is wrong with a cluster.</summary>
    public abstract void Judge(LoweredCluster cluster, Report report);
}
