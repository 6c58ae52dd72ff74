namespace Policies.Catalogue.Compiler;

/// <summary>POL0008: a flow's other end is not on that cluster.</summary>
public sealed class FlowWithoutOtherEnd : LoweringRule
{
    /// <summary>The rule.</summary>
    public FlowWithoutOtherEnd()
        : base(Rules.FlowWithoutOtherEnd, "A flow's other end is not on that cluster", RuleHosts.Editor | RuleHosts.Build)
    {
    }
}
