using Policies.Manifests;

namespace Policies.Verification.Admission;

/// <summary>By which level and version the pods of each namespace are judged: by the labels of its Namespace, or by one for all.</summary>
public sealed class AdmissionPolicy
{
    private const string Label = "pod-security.kubernetes.io/enforce";

    private readonly Dictionary<string, AdmissionStandard> byNamespace = new(StringComparer.Ordinal);
    private readonly AdmissionStandard? forAll;

    /// <summary>Reads the labels of the namespaces among some manifests.</summary>
    /// <param name="manifests">What may hold Namespace objects.</param>
    /// <param name="level">One level for all, whatever the labels say; null for each namespace's own.</param>
    /// <param name="version">One version for all; null for each namespace's own, and the newest where it has none.</param>
    public AdmissionPolicy(IEnumerable<Manifest> manifests, AdmissionLevel? level, StandardVersion? version)
    {
        forAll = level is { } every ? new(every, version ?? StandardVersion.Latest) : null;
        foreach (var manifest in manifests.Where(manifest => manifest.Object is { Kind: "Namespace", Group: "" }))
        {
            if (manifest.Object.Root.Text("metadata", "labels", Label) is { } written)
            {
                byNamespace[manifest.Object.Name] = new(
                    LevelOf(written),
                    version ?? VersionOf(manifest.Object.Root.Text("metadata", "labels", Label + "-version") ?? "latest"));
            }
        }
    }

    /// <summary>The standard for a namespace; null where nothing says one.</summary>
    public AdmissionStandard? For(string @namespace) => forAll ?? byNamespace.GetValueOrDefault(@namespace);

    // As the API server's admission does: what it does not know counts as the strictest.
    private static AdmissionLevel LevelOf(string text) => text switch
    {
        "privileged" => AdmissionLevel.Privileged,
        "baseline" => AdmissionLevel.Baseline,
        _ => AdmissionLevel.Restricted,
    };

    private static StandardVersion VersionOf(string text) => StandardVersion.TryParse(text, out var version) ? version : StandardVersion.Latest;
}
