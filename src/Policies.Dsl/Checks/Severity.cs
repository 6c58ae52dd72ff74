namespace Policies;

/// <summary>How much a finding counts.</summary>
public enum Severity
{
    /// <summary>Not shown.</summary>
    Hidden,

    /// <summary>Worth knowing.</summary>
    Info,

    /// <summary>Probably a fault.</summary>
    Warning,

    /// <summary>A fault; the build fails.</summary>
    Error,
}
