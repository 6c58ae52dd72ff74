namespace Policies;

public static partial class Rules
{
    /// <summary>POL5001: one definition means different things in one group.</summary>
    public static RuleId DriftWithinGroup { get; } = new("POL5001");

    /// <summary>POL5002: an environment is less strict than a lower one.</summary>
    public static RuleId BrokenInvariant { get; } = new("POL5002");

    /// <summary>POL5003: an override changes nothing.</summary>
    public static RuleId OverrideWithoutEffect { get; } = new("POL5003");

    /// <summary>POL5004: a cluster lacks a fact.</summary>
    public static RuleId IncompleteCluster { get; } = new("POL5004");

    /// <summary>POL5005: the output depends on where or when it is made.</summary>
    public static RuleId UnstableOutput { get; } = new("POL5005");

    /// <summary>POL5006: a switch or parameter has no effect.</summary>
    public static RuleId UnusedParameter { get; } = new("POL5006");
}
