namespace Policies.Catalogue;

/// <summary>A rule that lowering finds broken while it makes a cluster's objects; <see cref="Judge"/> only passes that on.</summary>
public abstract class LoweringRule : Rule
{
    private protected LoweringRule(RuleId id, string title, RuleHosts hosts = RuleHosts.Build)
        : base(id, title, Severity.Error, hosts)
    {
    }
}
