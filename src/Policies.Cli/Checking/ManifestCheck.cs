using Policies.Catalogue;
using Policies.Catalogue.Judging;
using Policies.Manifests;
using Policies.Objects;
using Policies.Reports;

namespace Policies.Cli.Checking;

/// <summary>Runs the rules over manifests of anyone's.</summary>
internal static class ManifestCheck
{
    // What our own words make on a cluster, by the names that lowering gives it.
    private static readonly HashSet<string> OfSwitches = new(StringComparer.Ordinal)
    {
        "default-deny", "allow-dns", "allow-namespace", "allow-from-cluster", "allow-to-cluster", "allow-from-private", "allow-to-private",
        "allow-monitoring", "allow-api-server", "allow-internet", "allow-workload-identity", "allow-all-ingress", "allow-all-egress",
    };

    /// <summary>The findings, by file and line.</summary>
    /// <param name="manifests">The objects; those of one of our own compiled folders are judged by themselves.</param>
    /// <param name="extent">Whether what is not there does not exist.</param>
    public static IReadOnlyList<ReportedFinding> Run(IReadOnlyList<Manifest> manifests, ScopeExtent extent)
    {
        var judge = new ObjectJudge(RuleHosts.Check, RuleCatalogue.All);
        var scope = new ObjectScope([.. manifests.Select(Judged)], null, extent, (one, other) => FolderOf(one) == FolderOf(other));
        return
        [
            .. judge.Judge(scope).Select(Reported)
                .OrderBy(finding => finding.File, StringComparer.Ordinal)
                .ThenBy(finding => finding.Line)
                .ThenBy(finding => finding.Id, StringComparer.Ordinal)
                .ThenBy(finding => finding.Message, StringComparer.Ordinal),
        ];
    }

    private static JudgedObject Judged(Manifest manifest) => new(manifest.Object, OriginOf(manifest.Object), manifest, namesNamespace: true);

    private static ObjectOrigin OriginOf(KubernetesObject @object) =>
        @object.Kind is "NetworkPolicy" or "CiliumNetworkPolicy"
            && @object.Root.Text("metadata", "labels", "app.kubernetes.io/managed-by") == "policies"
            && OfSwitches.Contains(@object.Name)
            ? ObjectOrigin.Switch
            : ObjectOrigin.Written;

    private static string? FolderOf(object manifest) => Path.GetDirectoryName(((Manifest)manifest).File);

    private static ReportedFinding Reported(ObjectFinding finding)
    {
        var manifest = (Manifest)finding.Subject.Source;
        return new()
        {
            Id = finding.Rule.Id.Id,
            Title = finding.Rule.Title,
            Severity = finding.Severity,
            Message = finding.Message,
            File = manifest.File,
            Line = finding.At is { Line: > 0 } at ? at.Line : manifest.Line,
            Subject = finding.Subject.Title,
            HelpLink = finding.Rule.HelpLink,
        };
    }
}
