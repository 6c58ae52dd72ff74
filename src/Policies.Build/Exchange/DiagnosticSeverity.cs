namespace Policies.Build.Exchange;

/// <summary>How much a diagnostic counts.</summary>
internal enum DiagnosticSeverity
{
    /// <summary>Worth knowing.</summary>
    Message,

    /// <summary>Probably a fault.</summary>
    Warning,

    /// <summary>A fault; the build fails.</summary>
    Error,
}
