using Policies.Manifests;
using Policies.Verification.Admission.Pods;
using Policies.Verification.Workloads;

namespace Policies.Verification.Admission;

/// <summary>What admission asks of an object: of a Namespace its labels, of one that is or makes pods what Pod Security reads of them.</summary>
public sealed class AdmissionSubject
{
    private AdmissionSubject(Manifest source) => Source = source;

    /// <summary>The object.</summary>
    public Manifest Source { get; }

    /// <summary>The pods; null where there are none, or Kubernetes could not decode them.</summary>
    internal ReviewedPod? Pod { get; private init; }

    /// <summary>Why Kubernetes could not decode the pods; null where it can.</summary>
    internal MalformedPodException? Fault { get; private init; }

    /// <summary>The subject that a manifest is; null where admission asks nothing of it.</summary>
    public static AdmissionSubject? Of(Manifest manifest) =>
        manifest.Object is { Kind: "Namespace", Group: "" } ? new(manifest)
        : PodTemplate.Of(manifest) is { } pods ? Of(pods)
        : null;

    /// <summary>The same with no more of what is or makes pods than its name and place, for who keeps many.</summary>
    public AdmissionSubject Named() => Pod is null && Fault is null ? this : new(Source.Named()) { Pod = Pod, Fault = Fault };

    private static AdmissionSubject Of(PodTemplate pods)
    {
        try
        {
            return new(pods.Source) { Pod = PodDecoder.Decode(pods) };
        }
        catch (MalformedPodException e)
        {
            return new(pods.Source) { Fault = e };
        }
    }
}
