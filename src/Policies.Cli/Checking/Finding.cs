using Policies.Catalogue;
using Policies.Catalogue.Judging;
using Policies.Manifests;
using Policies.Objects;
using Policies.Reports;

namespace Policies.Cli.Checking;

/// <summary>Makes findings about manifests.</summary>
internal static class Finding
{
    // What our own words make on a cluster, by the names that lowering gives it.
    private static readonly HashSet<string> OfSwitches = new(StringComparer.Ordinal)
    {
        "default-deny", "allow-dns", "allow-namespace", "allow-from-cluster", "allow-to-cluster", "allow-from-private", "allow-to-private",
        "allow-monitoring", "allow-api-server", "allow-internet", "allow-workload-identity", "allow-all-ingress", "allow-all-egress",
    };

    /// <summary>A finding about an object.</summary>
    public static ReportedFinding Of(Rule rule, Manifest source, int line, string message, Severity? severity = null) => new()
    {
        Id = rule.Id.Id,
        Title = rule.Title,
        Severity = severity ?? rule.DefaultSeverity,
        Message = message,
        File = source.File,
        Line = line > 0 ? line : source.Line,
        Subject = JudgedObject.TitleOf(source.Object),
        HelpLink = rule.HelpLink,
    };

    /// <summary>A finding about a value of an object, or about the object as a whole; it is where that is written.</summary>
    public static ReportedFinding At(Node? at, Rule rule, Manifest source, string message, Severity severity)
    {
        var (file, line) = source.PlaceOf(at);
        return Of(rule, source, line, message, severity) with { File = file };
    }

    /// <summary>In which words an object was said, as far as the object itself tells.</summary>
    public static ObjectOrigin OriginOf(KubernetesObject @object) =>
        @object.Kind is "NetworkPolicy" or "CiliumNetworkPolicy" && @object.Root.Text("metadata", "labels", "app.kubernetes.io/managed-by") == "policies" && OfSwitches.Contains(@object.Name)
            ? ObjectOrigin.Switch
            : ObjectOrigin.Written;
}
