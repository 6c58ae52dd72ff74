using Policies.Verification.Admission;

namespace Policies.Verification.Changes;

/// <summary>Pods of an object that are let in, or refused, where they were not.</summary>
/// <param name="Kind">Admitted or refused.</param>
/// <param name="Workload">The object, as in <c>shop/web[Deployment]</c>.</param>
/// <param name="Standard">By which standard.</param>
/// <param name="Checks">The checks that refuse them now; those that did before where they are let in.</param>
public sealed record ChangedPods(ChangeKind Kind, string Workload, AdmissionStandard Standard, IReadOnlyList<string> Checks) : Change([Kind])
{
    /// <inheritdoc/>
    public override string Word => Kind == ChangeKind.Admitted ? "admitted" : "refused";

    /// <inheritdoc/>
    public override string Text => Kind == ChangeKind.Admitted
        ? $"{Workload} by {Standard}; before, refused ({string.Join(", ", Checks)})"
        : $"{Workload} by {Standard} ({string.Join(", ", Checks)})";
}
