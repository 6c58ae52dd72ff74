using Policies.Manifests;
using Policies.Objects;

namespace Policies.Verification.Workloads;

/// <summary>The pods that an object is, or makes.</summary>
/// <param name="Source">The object, with file and line.</param>
/// <param name="Metadata">The pods' own metadata: labels and annotations; empty where none are written.</param>
/// <param name="Spec">The pods' specification; empty where none is written.</param>
public sealed record PodTemplate(Manifest Source, Mapping Metadata, Mapping Spec)
{
    /// <summary>The pods of an object; null where it makes none.</summary>
    public static PodTemplate? Of(Manifest manifest)
    {
        var root = manifest.Object.Root;
        return (manifest.Object.Group, manifest.Object.Kind) switch
        {
            ("", "Pod") => Of(manifest, root),
            ("", "PodTemplate") => Of(manifest, Below(root, "template")),
            ("", "ReplicationController")
                or ("apps", "Deployment" or "ReplicaSet" or "StatefulSet" or "DaemonSet")
                or ("extensions", "Deployment" or "ReplicaSet" or "DaemonSet")
                or ("batch", "Job")
                or ("apps.openshift.io", "DeploymentConfig") => Of(manifest, Below(Below(root, "spec"), "template")),

            // Without a template it runs the pods of another workload.
            ("argoproj.io", "Rollout") => Below(Below(root, "spec"), "template") is { } template ? Of(manifest, template) : null,
            ("batch", "CronJob") => Of(manifest, Below(Below(Below(Below(root, "spec"), "jobTemplate"), "spec"), "template")),
            _ => null,
        };
    }

    private static PodTemplate Of(Manifest manifest, Mapping? pod) =>
        new(manifest, Below(pod, "metadata") ?? Mapping.Empty, Below(pod, "spec") ?? Mapping.Empty);

    private static Mapping? Below(Mapping? mapping, string key) => mapping?[key] as Mapping;
}
