using Policies.Verification.Admission;

namespace Policies.Verification.Changes;

/// <summary>A namespace that comes, goes, or enforces another standard for its pods.</summary>
/// <param name="Namespace">The namespace.</param>
/// <param name="IsOld">Whether it was there.</param>
/// <param name="Before">What it enforced; null for nothing.</param>
/// <param name="IsNew">Whether it is there.</param>
/// <param name="After">What it enforces; null for nothing.</param>
public sealed record ChangedStandard(string Namespace, bool IsOld, AdmissionStandard? Before, bool IsNew, AdmissionStandard? After) : Change(Effects(IsOld, Before, IsNew, After))
{
    /// <inheritdoc/>
    public override string Word => "namespace";

    /// <inheritdoc/>
    public override string Text =>
        !IsOld ? $"{Namespace} is new and enforces {Of(After)}"
        : !IsNew ? $"{Namespace} is gone; it enforced {Of(Before)}"
        : $"{Namespace} enforces {Of(After)} instead of {Of(Before)}";

    private static string Of(AdmissionStandard? standard) => standard?.ToString() ?? "no pod security standard";

    // Another version asks for more in some things and for less in others.
    private static IReadOnlyList<ChangeKind> Effects(bool isOld, AdmissionStandard? before, bool isNew, AdmissionStandard? after)
    {
        if (!isOld || !isNew)
        {
            return [];
        }

        var (was, becomes) = (before?.Level ?? AdmissionLevel.Privileged, after?.Level ?? AdmissionLevel.Privileged);
        return was == becomes
            ? was == AdmissionLevel.Privileged ? [] : [ChangeKind.Admitted, ChangeKind.Refused]
            : [becomes < was ? ChangeKind.Admitted : ChangeKind.Refused];
    }
}
