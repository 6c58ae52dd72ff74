using Policies.Catalogue.Judging;

namespace Policies.Catalogue.Access;

/// <summary>POL2014: a right reaches the kubelet's API.</summary>
public sealed class ProxiesNodes : RightRule
{
    /// <summary>The rule.</summary>
    public ProxiesNodes()
        : base(Rules.ProxiesNodes, "A right reaches the kubelet's API", Severity.Error)
    {
    }

    private protected override (string What, string Advice)? Fault(RightView right, JudgedObject role) =>
        right.HasVerb("get", "create", "update", "patch", "delete") && right.Names("", "nodes/proxy")
            ? ("run commands in every pod of a node by way of its kubelet; get is enough", "use nodes/metrics, nodes/stats or nodes/log")
            : null;
}
