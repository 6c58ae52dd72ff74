using Policies.Catalogue.Judging;

namespace Policies.Catalogue.PodSecurity;

/// <summary>POL3002: a namespace lets in privileged pods without an approved exemption.</summary>
public sealed class EnforcesPrivileged : ObjectRule
{
    private const string Standing = "policies/pod-security-standing";
    private const string Lowered = "policies/pod-security-lowered";

    /// <summary>The rule.</summary>
    public EnforcesPrivileged()
        : base(Rules.EnforcesPrivileged, "A namespace lets in privileged pods without an approved exemption", Severity.Error, RuleReads.Object, Everywhere, ObjectKind.Namespace)
    {
    }

    /// <inheritdoc/>
    public override void Judge(JudgedObject subject, ObjectScope scope, ObjectReport report)
    {
        // A standing exception, or an exempt workload, says why.
        if (LevelLabels.Level(subject, "enforce") is { Text: "privileged" } level && !subject.Root.Has("metadata", "annotations", Standing) && !subject.Root.Has("metadata", "annotations", Lowered))
        {
            report.Add(level, $"{subject.Title} lets in privileged pods; say why, who answers for it and when it is looked at again, or enforce baseline");
        }
    }
}
