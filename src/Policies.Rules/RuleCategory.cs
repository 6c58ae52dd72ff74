namespace Policies.Catalogue;

/// <summary>What a rule is about; the ids of a category share their first digit.</summary>
public enum RuleCategory
{
    /// <summary>POL0xxx: the compiler itself.</summary>
    Compiler,

    /// <summary>POL1xxx: network policies.</summary>
    Network,

    /// <summary>POL2xxx: access.</summary>
    Access,

    /// <summary>POL3xxx: Pod Security labels.</summary>
    PodSecurity,

    /// <summary>POL4xxx: delivery.</summary>
    Delivery,

    /// <summary>POL5xxx: the fleet.</summary>
    Fleet,

    /// <summary>POL6xxx: exemptions.</summary>
    Exemptions,

    /// <summary>POL7xxx: gates.</summary>
    Gates,
}
