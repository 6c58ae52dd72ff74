using Policies.Catalogue.Judging;
using Policies.Objects;

namespace Policies.Catalogue.Delivery;

/// <summary>POL4011: a source follows whatever comes.</summary>
public sealed class UnpinnedSource : ObjectRule
{
    /// <summary>The rule.</summary>
    public UnpinnedSource()
        : base(Rules.UnpinnedSource, "A source follows whatever comes", Severity.Warning, RuleReads.Object, Everywhere, FluxKinds.GitRepository, FluxKinds.OciRepository, FluxKinds.HelmRelease, FluxKinds.Application)
    {
    }

    /// <inheritdoc/>
    public override void Judge(JudgedObject subject, ObjectScope scope, ObjectReport report)
    {
        var fault = subject.Kind == FluxKinds.GitRepository ? OfGit(subject.Root)
            : subject.Kind == FluxKinds.OciRepository ? OfOci(subject.Root)
            : subject.Kind == FluxKinds.HelmRelease ? OfChart(subject.Root.MappingAt("spec", "chart", "spec"), "version")
            : subject.Root.Has("spec", "source", "chart") ? OfChart(subject.Root.MappingAt("spec", "source"), "targetRevision")
            : null;
        if (fault is { } found)
        {
            report.Add(found.At, $"{subject.Title} {found.What}, so that a change there arrives here without anyone having looked; {found.Advice}");
        }
    }

    private static (Node? At, string What, string Advice)? OfGit(Mapping root)
    {
        var reference = root.MappingAt("spec", "ref");
        return reference is not null && (reference.Has("commit") || reference.Has("tag"))
            ? null
            : (reference, $"follows the branch '{reference?.TextAt("branch") ?? reference?.TextAt("semver") ?? "master"}'", "name a tag or a commit");
    }

    private static (Node? At, string What, string Advice)? OfOci(Mapping root)
    {
        var reference = root.MappingAt("spec", "ref");
        return reference is not null && (reference.Has("digest") || reference.TextAt("tag") is not (null or "latest"))
            ? null
            : (reference, "follows the tag 'latest'", "name a tag or a digest");
    }

    private static (Node? At, string What, string Advice)? OfChart(Mapping? chart, string key)
    {
        if (chart is null)
        {
            return null;
        }

        var version = chart.ScalarAt(key);
        return version is not null && version.Text.IndexOfAny(['*', '>', '<', '~', '^', 'x', '|', ' ']) < 0 && version.Text.Length > 0
            ? null
            : (version ?? (Node)chart, $"takes {(version is null ? "the newest version" : $"versions '{version.Text}'")} of its chart", "name one version");
    }
}
