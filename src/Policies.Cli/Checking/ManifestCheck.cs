using Policies.Catalogue;
using Policies.Catalogue.Judging;
using Policies.Manifests;
using Policies.Reports;
using Policies.Verification.Admission;
using Policies.Verification.Network;
using Policies.Verification.Validation;

namespace Policies.Cli.Checking;

/// <summary>Runs the rules over manifests of anyone's: first over each object by itself, as it is read, then over all of them together.</summary>
/// <param name="input">What is known of the input.</param>
internal sealed class ManifestCheck(CheckedInput input)
{
    private readonly ObjectJudge judge = new(RuleHosts.Check, RuleCatalogue.All);

    /// <summary>Judges an object by itself; may be asked for several at once.</summary>
    public CheckedObject Look(Manifest manifest)
    {
        var network = NetworkSubject.Of(manifest);
        var judged = input.Judged(manifest);
        var alone = judge.Alone(judged, input.Extent);
        var isRefused = ManifestValidation.Refusals([manifest]).Any(refusal => !refusal.IsPlain);
        return new(
            ReferenceEquals(network.Source, manifest) ? judged : input.Judged(network.Source),
            alone,
            [.. alone.Findings.Select(finding => Found(finding, network.Source))],
            isRefused ? null : network,
            AdmissionSubject.Of(manifest)?.Named());
    }

    /// <summary>Everything that is found, by file and line.</summary>
    /// <param name="objects">The objects, each judged by itself.</param>
    /// <param name="remark">Takes what kept a rule from running.</param>
    public IReadOnlyList<ReportedFinding> Findings(IReadOnlyList<CheckedObject> objects, Action<string> remark)
    {
        var parts = ClusterPart.Divide(objects);
        return
        [
            .. parts
                .SelectMany(Findings)
                .Concat(parts.SelectMany(part => part.Clusters).SelectMany(cluster => MeaningCheck.Run(cluster with { KnownWorkloads = input.WorkloadsBeside(cluster.Objects) }, input, remark)))
                .Concat(FleetMeaning.Findings(objects, input))
                .Select(finding => finding.Reported(input.SetAside(finding)))
                .Distinct()
                .OrderBy(finding => finding.File, StringComparer.Ordinal)
                .ThenBy(finding => finding.Line)
                .ThenBy(finding => finding.Id, StringComparer.Ordinal)
                .ThenBy(finding => finding.Message, StringComparer.Ordinal),
        ];
    }

    private IEnumerable<Finding> Findings(ClusterPart part)
    {
        var scope = new ObjectScope([.. part.Known.Select(one => one.Judged)], null, input.Extent, AreTogether);
        return part.Judged.SelectMany(one => one.Findings.Concat(ObjectJudge.Beside(scope, one.Judged, one.Alone).Select(finding => Found(finding, one.Manifest))));
    }

    // What one kustomization makes is together, and so is what lies in one folder.
    private static bool AreTogether(object one, object other) => UnitOf((Manifest)one) == UnitOf((Manifest)other);

    private static (bool IsBuilt, string? Folder) UnitOf(Manifest manifest) => manifest.Unit is { } unit ? (true, unit) : (false, Path.GetDirectoryName(manifest.File));

    private static Finding Found(ObjectFinding finding, Manifest source) => Finding.At(finding.At, finding.Rule, source, finding.Message, finding.Severity);
}
