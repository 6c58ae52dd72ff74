using Policies.Catalogue.Judging;

namespace Policies.Catalogue.Delivery;

/// <summary>POL4002: what a pruning unit holds has no keep mark.</summary>
public sealed class NoKeepMark : ObjectRule
{
    /// <summary>The rule.</summary>
    public NoKeepMark()
        : base(Rules.NoKeepMark, "What a pruning unit holds has no keep mark", Severity.Error, RuleReads.Others, RuleHosts.Check, ObjectKind.Namespace, ObjectKind.CustomResourceDefinition)
    {
    }

    /// <inheritdoc/>
    public override void Judge(JudgedObject subject, ObjectScope scope, ObjectReport report)
    {
        var flux = scope.OfKind(FluxKinds.Kustomization).Any(unit => unit.Root.TextAt("spec", "prune") == "true");
        var argo = scope.OfKind(FluxKinds.Application).Any(unit => unit.Root.TextAt("spec", "syncPolicy", "automated", "prune") == "true");
        var annotations = subject.Root.MappingAt("metadata", "annotations");
        if (flux && annotations?.TextAt("kustomize.toolkit.fluxcd.io/prune") is not "disabled")
        {
            report.Add(annotations, $"{subject.Title} goes with all it holds when its file goes; annotate it with kustomize.toolkit.fluxcd.io/prune: disabled");
        }

        if (argo && annotations?.TextAt("argocd.argoproj.io/sync-options")?.Contains("Prune=false") != true)
        {
            report.Add(annotations, $"{subject.Title} goes with all it holds when its file goes; annotate it with argocd.argoproj.io/sync-options: Prune=false,Delete=false");
        }
    }
}
