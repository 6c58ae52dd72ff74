namespace Policies;

/// <summary>The rules of the catalogue, by what they find.</summary>
public static partial class Rules
{
    /// <summary>POL0001: a definition threw.</summary>
    public static RuleId DefinitionThrew { get; } = new("POL0001");

    /// <summary>POL0002: evaluation took longer than its limit.</summary>
    public static RuleId EvaluationTooLong { get; } = new("POL0002");

    /// <summary>POL0003: two definitions make one object, or two names collide where case does not count.</summary>
    public static RuleId ObjectMadeTwice { get; } = new("POL0003");

    /// <summary>POL0004: a value is malformed.</summary>
    public static RuleId MalformedValue { get; } = new("POL0004");

    /// <summary>POL0005: a name cannot be a path.</summary>
    public static RuleId ImpossiblePath { get; } = new("POL0005");

    /// <summary>POL0006: there is no fleet, or more than one.</summary>
    public static RuleId NotOneFleet { get; } = new("POL0006");

    /// <summary>POL0007: a fact that is needed is missing.</summary>
    public static RuleId MissingFact { get; } = new("POL0007");

    /// <summary>POL0008: a flow's other end is not on that cluster.</summary>
    public static RuleId FlowWithoutOtherEnd { get; } = new("POL0008");

    /// <summary>POL0009: two overrides set one thing on one cluster.</summary>
    public static RuleId ConflictingOverrides { get; } = new("POL0009");

    /// <summary>POL0010: a namespace says where it is inside a module, or does not say it outside one.</summary>
    public static RuleId UnclearPlacement { get; } = new("POL0010");

    /// <summary>POL0011: the target framework or language version is too old.</summary>
    public static RuleId TooOldLanguage { get; } = new("POL0011");

    /// <summary>POL0012: a rule of this tool failed.</summary>
    public static RuleId RuleFailed { get; } = new("POL0012");
}
