using Policies.Manifests;

namespace Policies.Verification.Admission;

/// <summary>Judges every object that is, or makes, pods.</summary>
public sealed class AdmissionReview
{
    private AdmissionReview(IReadOnlyList<AdmissionVerdict> verdicts, IReadOnlyList<Remark> faults, IReadOnlyList<Remark> doubts) =>
        (Verdicts, Faults, Doubts) = (verdicts, faults, doubts);

    /// <summary>The verdicts, in the order of files and of objects in them.</summary>
    public IReadOnlyList<AdmissionVerdict> Verdicts { get; }

    /// <summary>Pods that cannot be judged: nothing says by which level, or Kubernetes could not decode them.</summary>
    public IReadOnlyList<Remark> Faults { get; }

    /// <summary>Namespaces whose labels leave in doubt what they ask of pods.</summary>
    public IReadOnlyList<Remark> Doubts { get; }

    /// <summary>Judges the pods among some manifests.</summary>
    public static AdmissionReview Of(IEnumerable<Manifest> manifests, AdmissionPolicy policy) => Of(manifests.Select(AdmissionSubject.Of).OfType<AdmissionSubject>(), policy);

    /// <summary>Judges the pods among what admission asks about.</summary>
    public static AdmissionReview Of(IEnumerable<AdmissionSubject> subjects, AdmissionPolicy policy)
    {
        var verdicts = new List<AdmissionVerdict>();
        var faults = new List<Remark>();
        foreach (var (subject, source) in subjects.Where(subject => (subject.Pod, subject.Fault) is not (null, null)).Select(subject => (subject, subject.Source)))
        {
            var verdict = new AdmissionVerdict(source, new(AdmissionLevel.Privileged, StandardVersion.Latest), []);
            if (policy.For(verdict.Namespace) is not { } standard)
            {
                faults.Add(new(
                    source.File,
                    source.Line,
                    $"Nothing says by which level {source.Object} is judged; add the manifest of Namespace '{verdict.Namespace}' with its label pod-security.kubernetes.io/enforce, or give a level"));
            }
            else if (subject.Fault is { } fault)
            {
                faults.Add(new(source.File, fault.Line > 0 ? fault.Line : source.Line, $"{source.Object} is none that Kubernetes can decode: {fault.Message}"));
            }
            else
            {
                verdicts.Add(verdict with { Standard = standard, Failures = PodSecurityStandards.Review(subject.Pod!, standard), Pod = subject.Pod });
            }
        }

        return new(verdicts, faults, policy.Doubts);
    }
}
