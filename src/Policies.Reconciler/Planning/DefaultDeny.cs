namespace Policies.Reconciler.Planning;

/// <summary>Which directions a manifest denies by default, for every pod of its namespace.</summary>
[Flags]
internal enum DefaultDeny
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>What comes in.</summary>
    Ingress = 1,

    /// <summary>What goes out.</summary>
    Egress = 2,
}
