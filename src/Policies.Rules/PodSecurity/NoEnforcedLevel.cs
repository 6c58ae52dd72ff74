using Policies.Catalogue.Judging;

namespace Policies.Catalogue.PodSecurity;

/// <summary>POL3001: a namespace enforces no level.</summary>
public sealed class NoEnforcedLevel : ObjectRule
{
    /// <summary>The rule.</summary>
    public NoEnforcedLevel()
        : base(Rules.NoEnforcedLevel, "A namespace enforces no level", Severity.Error, RuleReads.Object, Everywhere, ObjectKind.Namespace)
    {
    }

    /// <inheritdoc/>
    public override void Judge(JudgedObject subject, ObjectScope scope, ObjectReport report)
    {
        if (LevelLabels.Level(subject, "enforce") is null)
        {
            report.Add(subject.Root.MappingAt("metadata", "labels"), $"{subject.Title} lets in every pod; label it with pod-security.kubernetes.io/enforce, restricted if its pods allow that");
        }
    }
}
