namespace Policies;

public static partial class Rules
{
    /// <summary>POL7001: a gate cannot fire.</summary>
    public static RuleId GateWithoutInput { get; } = new("POL7001");
}
