using Policies.Catalogue.Judging;

namespace Policies.Catalogue.Access;

/// <summary>POL2034: a right draws pods to a node.</summary>
public sealed class WritesNodes : RightRule
{
    /// <summary>The rule.</summary>
    public WritesNodes()
        : base(Rules.WritesNodes, "A right draws pods to a node", Severity.Warning)
    {
    }

    private protected override (string What, string Advice)? Fault(RightView right, JudgedObject role) =>
        right.HasVerb(RightView.Writing) && right.Names("", "nodes", "nodes/status")
            ? ("change or delete nodes, and so draw pods with their secrets to one of their choice", "take it away, or name what cordons nodes")
            : null;
}
