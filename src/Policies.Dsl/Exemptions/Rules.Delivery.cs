namespace Policies;

public static partial class Rules
{
    /// <summary>POL4001: two units make one object.</summary>
    public static RuleId MadeByTwoUnits { get; } = new("POL4001");

    /// <summary>POL4002: a namespace or definition could be pruned.</summary>
    public static RuleId NoKeepMark { get; } = new("POL4002");

    /// <summary>POL4003: a definition could be removed while its objects remain.</summary>
    public static RuleId UnguardedDefinition { get; } = new("POL4003");

    /// <summary>POL4004: a unit deletes too much at once.</summary>
    public static RuleId DeletesTooMuch { get; } = new("POL4004");

    /// <summary>POL4005: a unit is suspended for too long or without a reason.</summary>
    public static RuleId Suspended { get; } = new("POL4005");

    /// <summary>POL4006: a dependency is missing or circular.</summary>
    public static RuleId WrongOrder { get; } = new("POL4006");

    /// <summary>POL4007: a reference leads nowhere.</summary>
    public static RuleId DanglingReference { get; } = new("POL4007");

    /// <summary>POL4008: a secret is expected and missing, or in the output.</summary>
    public static RuleId PlainSecret { get; } = new("POL4008");

    /// <summary>POL4009: an API is deprecated or removed on the cluster.</summary>
    public static RuleId RemovedApi { get; } = new("POL4009");

    /// <summary>POL4010: a variable is substituted that is not defined.</summary>
    public static RuleId UndefinedVariable { get; } = new("POL4010");

    /// <summary>POL4011: a source is not pinned.</summary>
    public static RuleId UnpinnedSource { get; } = new("POL4011");

    /// <summary>POL4012: tenants are declared and the agent is not locked down.</summary>
    public static RuleId NoLockdown { get; } = new("POL4012");

    /// <summary>POL4013: a tenant's unit has no service account, or reads across namespaces.</summary>
    public static RuleId NoServiceAccount { get; } = new("POL4013");

    /// <summary>POL4014: a unit reconciles too rarely.</summary>
    public static RuleId SlowReconciliation { get; } = new("POL4014");

    /// <summary>POL4015: an alert reads a metric that does not exist.</summary>
    public static RuleId UnknownMetric { get; } = new("POL4015");

    /// <summary>POL4016: an object has a namespace and should not, or the reverse.</summary>
    public static RuleId WrongScope { get; } = new("POL4016");

    /// <summary>POL4017: a selector finds no cluster.</summary>
    public static RuleId EmptyTarget { get; } = new("POL4017");

    /// <summary>POL4018: An Argo CD project allows everything.</summary>
    public static RuleId OpenProject { get; } = new("POL4018");

    /// <summary>POL4019: a unit has too many objects.</summary>
    public static RuleId TooManyObjects { get; } = new("POL4019");
}
