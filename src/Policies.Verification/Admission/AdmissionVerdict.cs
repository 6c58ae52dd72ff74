using Policies.Manifests;
using Policies.Verification.Admission.Pods;

namespace Policies.Verification.Admission;

/// <summary>What becomes of the pods of one object.</summary>
/// <param name="Source">The object, with file and line.</param>
/// <param name="Standard">By which standard they are judged.</param>
/// <param name="Failures">The checks that refuse them; none where they are let in.</param>
public sealed record AdmissionVerdict(Manifest Source, AdmissionStandard Standard, IReadOnlyList<CheckFailure> Failures)
{
    /// <summary>What was judged.</summary>
    internal ReviewedPod? Pod { get; init; }

    /// <summary>The namespace; <c>default</c> where the object names none.</summary>
    public string Namespace => Source.Object.Namespace is { Length: > 0 } named ? named : "default";

    /// <summary>Whether they are let in.</summary>
    public bool IsAllowed => Failures.Count == 0;

    /// <summary>Namespace and name; a name that the API server completes ends in <c>*</c>.</summary>
    public string FullName => $"{Namespace}/{Source.Object.Name switch
    {
        { Length: > 0 } name => name,
        _ when Source.Object.Root.Text("metadata", "generateName") is { Length: > 0 } beginning => $"{beginning}*",
        _ => "(unnamed)",
    }}";

    /// <summary>The line that people and programs read: <c>file: namespace/name: denied (check, check)</c>.</summary>
    public override string ToString() =>
        $"{Source.File}: {FullName}: {(IsAllowed ? "allowed" : $"denied ({string.Join(", ", Failures.Select(failure => failure.Check))})")}";

    /// <summary>Whether they keep a standard that they were not judged by.</summary>
    internal bool Keeps(AdmissionStandard standard) => Pod is not null && PodSecurityStandards.Review(Pod, standard).Count == 0;
}
