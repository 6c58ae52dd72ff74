using Policies.Catalogue.Judging;
using Policies.Objects;

namespace Policies.Catalogue.Delivery;

/// <summary>POL4013: a tenant's unit is applied with the agent's own rights.</summary>
public sealed class NoServiceAccount : ObjectRule
{
    /// <summary>The rule.</summary>
    public NoServiceAccount()
        : base(Rules.NoServiceAccount, "A tenant's unit is applied with the agent's own rights", Severity.Error, RuleReads.Object, Everywhere, FluxKinds.Kustomization, FluxKinds.HelmRelease)
    {
    }

    /// <inheritdoc/>
    public override void Judge(JudgedObject subject, ObjectScope scope, ObjectReport report)
    {
        if (subject.Object.Namespace is not { } own || own is "flux-system")
        {
            return;
        }

        if (!subject.Root.Has("spec", "serviceAccountName") && !subject.Root.Has("spec", "kubeConfig"))
        {
            report.Add(subject.Root.MappingAt("spec"), $"{subject.Title} is applied with the rights of Flux itself, whoever may write it; name a service account of its namespace in spec.serviceAccountName");
        }

        foreach (var source in new[] { subject.Root.MappingAt("spec", "sourceRef"), subject.Root.MappingAt("spec", "chart", "spec", "sourceRef") }.OfType<Mapping>())
        {
            if (source.TextAt("namespace") is { } other && other != own)
            {
                report.Add(source, $"{subject.Title} takes its source from namespace '{other}'; keep the source where it is used, or publish it on purpose");
            }
        }
    }
}
