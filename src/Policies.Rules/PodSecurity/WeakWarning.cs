using Policies.Catalogue.Judging;

namespace Policies.Catalogue.PodSecurity;

/// <summary>POL3005: a warning is weaker than what is refused.</summary>
public sealed class WeakWarning : ObjectRule
{
    /// <summary>The rule.</summary>
    public WeakWarning()
        : base(Rules.WeakWarning, "A warning is weaker than what is refused", Severity.Warning, RuleReads.Object, Everywhere, ObjectKind.Namespace)
    {
    }

    /// <inheritdoc/>
    public override void Judge(JudgedObject subject, ObjectScope scope, ObjectReport report)
    {
        if (LevelLabels.Rank(LevelLabels.Level(subject, "enforce")) is not { } enforced)
        {
            return;
        }

        foreach (var mode in LevelLabels.Modes.Skip(1))
        {
            if (LevelLabels.Level(subject, mode) is { } level && LevelLabels.Rank(level) < enforced)
            {
                report.Add(level, $"{subject.Title} has the {mode} level '{level.Text}' below what it enforces, so that it never speaks; raise it, or take it away");
            }
        }
    }
}
