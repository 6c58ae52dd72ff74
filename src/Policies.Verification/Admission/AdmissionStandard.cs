namespace Policies.Verification.Admission;

/// <summary>A level of the Pod Security Standards in one of its versions.</summary>
public sealed record AdmissionStandard(AdmissionLevel Level, StandardVersion Version)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Level.ToString().ToLowerInvariant()} {Version}";
}
