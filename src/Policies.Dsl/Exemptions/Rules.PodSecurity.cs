namespace Policies;

public static partial class Rules
{
    /// <summary>POL3001: a namespace enforces no level.</summary>
    public static RuleId NoEnforcedLevel { get; } = new("POL3001");

    /// <summary>POL3002: a namespace enforces privileged without an exception.</summary>
    public static RuleId EnforcesPrivileged { get; } = new("POL3002");

    /// <summary>POL3003: a level's version floats.</summary>
    public static RuleId UnpinnedVersion { get; } = new("POL3003");

    /// <summary>POL3004: a level's version is newer than the cluster.</summary>
    public static RuleId VersionTooNew { get; } = new("POL3004");

    /// <summary>POL3005: warnings are weaker than enforcement.</summary>
    public static RuleId WeakWarning { get; } = new("POL3005");

    /// <summary>POL3006: a level or version does not exist.</summary>
    public static RuleId InvalidLevel { get; } = new("POL3006");

    /// <summary>POL3007: a known workload fails its namespace's level.</summary>
    public static RuleId WorkloadFails { get; } = new("POL3007");

    /// <summary>POL3008: a level is stricter than today's pods.</summary>
    public static RuleId StricterThanPods { get; } = new("POL3008");

    /// <summary>POL3010: a higher environment enforces less than a lower one.</summary>
    public static RuleId LowerInProduction { get; } = new("POL3010");
}
