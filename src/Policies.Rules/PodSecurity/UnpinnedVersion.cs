using Policies.Catalogue.Judging;

namespace Policies.Catalogue.PodSecurity;

/// <summary>POL3003: a level floats with the cluster's version.</summary>
public sealed class UnpinnedVersion : ObjectRule
{
    /// <summary>The rule.</summary>
    public UnpinnedVersion()
        : base(Rules.UnpinnedVersion, "A Pod Security level has no version of its own", Severity.Warning, RuleReads.Object, Everywhere, ObjectKind.Namespace)
    {
    }

    /// <inheritdoc/>
    public override void Judge(JudgedObject subject, ObjectScope scope, ObjectReport report)
    {
        foreach (var mode in LevelLabels.Modes)
        {
            // What nothing is refused by needs no version.
            if (LevelLabels.Level(subject, mode) is { Text: not "privileged" } level && LevelLabels.Version(subject, mode) is null or { Text: "latest" })
            {
                report.Add(
                    LevelLabels.Version(subject, mode) ?? level,
                    $"{subject.Title} has the {mode} level '{level.Text}' of whatever version the cluster is, so that an upgrade may refuse its pods; pin {mode}-version to a version such as v1.34");
            }
        }
    }
}
