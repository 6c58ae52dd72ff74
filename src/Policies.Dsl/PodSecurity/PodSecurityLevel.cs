namespace Policies;

/// <summary>A level of the Pod Security Standards, the strictest last.</summary>
public enum PodSecurityLevel
{
    /// <summary>Anything goes.</summary>
    Privileged,

    /// <summary>Known ways to gain privileges are closed.</summary>
    Baseline,

    /// <summary>Hardened as current practice has it.</summary>
    Restricted,
}
