using Policies.Catalogue.Judging;

namespace Policies.Catalogue.PodSecurity;

/// <summary>POL3006: a level or version is none.</summary>
public sealed class InvalidLevel : ObjectRule
{
    /// <summary>The rule.</summary>
    public InvalidLevel()
        : base(Rules.InvalidLevel, "A level or version is none", Severity.Error, RuleReads.Object, Everywhere, ObjectKind.Namespace)
    {
    }

    /// <inheritdoc/>
    public override void Judge(JudgedObject subject, ObjectScope scope, ObjectReport report)
    {
        foreach (var mode in LevelLabels.Modes)
        {
            if (LevelLabels.Level(subject, mode) is { } level && LevelLabels.Rank(level) is null)
            {
                report.Add(level, $"{subject.Title} has the {mode} level '{level.Text}', which there is not; write privileged, baseline or restricted");
            }

            if (LevelLabels.Version(subject, mode) is { Text: not "latest" } version && LevelLabels.Known(version.Text) is null)
            {
                report.Add(version, $"{subject.Title} has {mode}-version '{version.Text}', which is no version; write one such as v1.34");
            }
        }
    }
}
