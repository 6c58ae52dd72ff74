using Policies.Catalogue.Judging;

namespace Policies.Catalogue.Network;

/// <summary>POL1031: a policy says no namespace.</summary>
public sealed class NoNamespace : ObjectRule
{
    /// <summary>The rule.</summary>
    public NoNamespace()
        : base(Rules.NoNamespace, "A policy says no namespace", Severity.Error, RuleReads.Others, RuleHosts.Check, ObjectKind.NetworkPolicy)
    {
    }

    /// <inheritdoc/>
    public override void Judge(JudgedObject subject, ObjectScope scope, ObjectReport report)
    {
        // A kustomization or the command line may say it, where not everything is here.
        if (subject.Object.Namespace is not { Length: > 0 } && scope.Extent == ScopeExtent.Complete)
        {
            report.Add(null, $"{subject.Title} says no namespace, so that it lands in whichever the agent takes; write metadata.namespace");
        }
    }
}
