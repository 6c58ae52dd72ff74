using Policies.Catalogue.Judging;

namespace Policies.Catalogue.PodSecurity;

/// <summary>POL3004: a version is newer than the cluster.</summary>
public sealed class VersionTooNew : ObjectRule
{
    /// <summary>The rule.</summary>
    public VersionTooNew()
        : base(Rules.VersionTooNew, "A version is newer than the cluster", Severity.Warning, RuleReads.Cluster, RuleHosts.Build, ObjectKind.Namespace)
    {
    }

    /// <inheritdoc/>
    public override void Judge(JudgedObject subject, ObjectScope scope, ObjectReport report)
    {
        foreach (var mode in LevelLabels.Modes)
        {
            if (scope.Cluster is { } cluster && LevelLabels.Version(subject, mode) is { } version && LevelLabels.Known(version.Text) is { } written && cluster.Kubernetes < written)
            {
                report.Add(version, $"{subject.Title} has {mode}-version {version.Text}, but the cluster is {cluster.Kubernetes}, which judges by its own; pin no more than that");
            }
        }
    }
}
