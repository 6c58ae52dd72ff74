using Policies.Catalogue.Judging;
using Policies.Objects;

namespace Policies.Catalogue.Delivery;

/// <summary>POL4005: a unit of delivery is suspended without a reason.</summary>
public sealed class Suspended : ObjectRule
{
    /// <summary>The rule.</summary>
    public Suspended()
        : base(Rules.Suspended, "A unit of delivery is suspended without a reason", Severity.Warning, RuleReads.Object, Everywhere, FluxKinds.Kustomization, FluxKinds.HelmRelease, FluxKinds.GitRepository)
    {
    }

    /// <inheritdoc/>
    public override void Judge(JudgedObject subject, ObjectScope scope, ObjectReport report)
    {
        if (subject.Root.ScalarAt("spec", "suspend") is { Text: "true" } suspended && (subject.Root.MappingAt("metadata", "annotations") ?? Mapping.Empty).All(annotation => !IsReason(annotation.Key)))
        {
            report.Add(suspended, $"{subject.Title} is suspended, so that nothing it delivers is kept as Git has it; resume it, or say why in an annotation whose name ends in 'reason'");
        }
    }

    private static bool IsReason(string key) => key.EndsWith("reason", StringComparison.OrdinalIgnoreCase) || key.EndsWith("because", StringComparison.OrdinalIgnoreCase);
}
