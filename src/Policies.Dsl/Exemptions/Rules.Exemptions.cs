namespace Policies;

public static partial class Rules
{
    /// <summary>POL6001: an exemption lacks owner, reason or end.</summary>
    public static RuleId IncompleteExemption { get; } = new("POL6001");

    /// <summary>POL6002: an exemption depends on what its subject controls.</summary>
    public static RuleId SelfServiceExemption { get; } = new("POL6002");

    /// <summary>POL6003: a webhook or policy ignores failures, or blocks what it needs itself.</summary>
    public static RuleId FailsOpen { get; } = new("POL6003");

    /// <summary>POL6004: an exemption is past its end.</summary>
    public static RuleId ExpiredExemption { get; } = new("POL6004");

    /// <summary>POL6005: nothing needs an exemption.</summary>
    public static RuleId UnneededExemption { get; } = new("POL6005");

    /// <summary>POL6006: an exemption is broader than what it excuses.</summary>
    public static RuleId BroadExemption { get; } = new("POL6006");

    /// <summary>POL6007: an exemption ends within 14 days.</summary>
    public static RuleId EndingExemption { get; } = new("POL6007");

    /// <summary>POL6008: a standing exception is past its review date.</summary>
    public static RuleId OverdueReview { get; } = new("POL6008");
}
