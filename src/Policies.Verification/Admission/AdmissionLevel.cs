namespace Policies.Verification.Admission;

/// <summary>A level of the Pod Security Standards; each refuses what the one before it refuses, and more.</summary>
public enum AdmissionLevel
{
    /// <summary>Refuses nothing.</summary>
    Privileged,

    /// <summary>Refuses known ways to more privileges.</summary>
    Baseline,

    /// <summary>Demands what is best practice for hardening.</summary>
    Restricted,
}
