using Policies.Manifests;

namespace Policies.Verification.Admission;

/// <summary>What another version of the standards does to the pods of one object.</summary>
/// <param name="Before">The verdict of the version before.</param>
/// <param name="After">The verdict of the version after.</param>
public sealed record VersionImpact(AdmissionVerdict Before, AdmissionVerdict After)
{
    /// <summary>The objects whose pods the change newly refuses or newly lets in.</summary>
    public static IReadOnlyList<VersionImpact> Of(IReadOnlyList<Manifest> manifests, AdmissionLevel? level, StandardVersion from, StandardVersion to) =>
        Of(AdmissionReview.Of(manifests, new(manifests, level, from)), AdmissionReview.Of(manifests, new(manifests, level, to)));

    /// <summary>The objects whose pods are judged differently by two reviews of the same manifests.</summary>
    public static IReadOnlyList<VersionImpact> Of(AdmissionReview before, AdmissionReview after) =>
        [.. before.Verdicts.Zip(after.Verdicts, (one, other) => new VersionImpact(one, other)).Where(impact => impact.Before.IsAllowed != impact.After.IsAllowed)];

    /// <summary>The line that people and programs read: <c>file: namespace/name: newly denied (check)</c>.</summary>
    public override string ToString() =>
        $"{After.Source.File}: {After.FullName}: newly {(After.IsAllowed
            ? "allowed"
            : $"denied ({string.Join(", ", After.Failures.Select(failure => failure.Check))})")}";
}
