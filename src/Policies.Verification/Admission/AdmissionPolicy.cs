using Policies.Manifests;
using Policies.Objects;

namespace Policies.Verification.Admission;

/// <summary>By which level and version the pods of each namespace are judged: by the labels of its Namespace, or by one for all.</summary>
public sealed class AdmissionPolicy
{
    private const string LevelLabel = "pod-security.kubernetes.io/enforce";
    private const string VersionLabel = "pod-security.kubernetes.io/enforce-version";

    private readonly Dictionary<string, AdmissionStandard> byNamespace = new(StringComparer.Ordinal);
    private readonly List<Remark> doubts = [];
    private readonly AdmissionLevel? level;
    private readonly StandardVersion? version;

    /// <summary>Reads the labels of the namespaces among some manifests.</summary>
    /// <param name="manifests">What may hold Namespace objects.</param>
    /// <param name="level">One level for all, whatever the labels say; null for each namespace's own.</param>
    /// <param name="version">One version for all; null for each namespace's own, and the newest where it has none.</param>
    public AdmissionPolicy(IEnumerable<Manifest> manifests, AdmissionLevel? level, StandardVersion? version)
    {
        (this.level, this.version) = (level, version);
        foreach (var manifest in manifests)
        {
            if (manifest.Object is { Kind: "Namespace", Group: "" })
            {
                var labels = (manifest.Object.Root["metadata"] as Mapping)?["labels"] as Mapping;
                byNamespace[manifest.Object.Name] = new(level ?? LevelOf(manifest, labels), version ?? VersionOf(manifest, labels));
            }
        }
    }

    /// <summary>Labels that are missing or that Kubernetes does not know, where they would have counted.</summary>
    public IReadOnlyList<Remark> Doubts => doubts;

    /// <summary>The standard for a namespace; null where nothing says one.</summary>
    public AdmissionStandard? For(string @namespace) =>
        byNamespace.TryGetValue(@namespace, out var own) ? own
        : level is { } every ? new(every, version ?? StandardVersion.Latest)
        : null;

    private AdmissionLevel LevelOf(Manifest manifest, Mapping? labels)
    {
        switch (labels?[LevelLabel])
        {
            case null:
                Doubt(manifest, manifest.Line, $"has no label {LevelLabel}, so Kubernetes lets every pod in unless its API server is told otherwise; add it, or give a level");
                return AdmissionLevel.Privileged;
            case Scalar { Text: "privileged" }:
                return AdmissionLevel.Privileged;
            case Scalar { Text: "baseline" }:
                return AdmissionLevel.Baseline;
            case Scalar { Text: "restricted" }:
                return AdmissionLevel.Restricted;
            case var written:
                // As the API server's admission does: what it does not know counts as the strictest.
                Doubt(manifest, written.Line, $"is labelled {LevelLabel}: {written}, which counts as 'restricted'; write privileged, baseline or restricted");
                return AdmissionLevel.Restricted;
        }
    }

    private StandardVersion VersionOf(Manifest manifest, Mapping? labels)
    {
        if (labels?[VersionLabel] is not { } written)
        {
            return StandardVersion.Latest;
        }

        if (StandardVersion.TryParse((written as Scalar)?.Text ?? "", out var known))
        {
            return known;
        }

        Doubt(manifest, written.Line, $"is labelled {VersionLabel}: {written}, which counts as 'latest'; write latest, or a version such as v1.34");
        return StandardVersion.Latest;
    }

    private void Doubt(Manifest manifest, int line, string what) => doubts.Add(new(manifest.File, line, $"Namespace '{manifest.Object.Name}' {what}"));
}
