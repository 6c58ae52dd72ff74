namespace Policies.Catalogue;

/// <summary>Where a rule can run.</summary>
[Flags]
public enum RuleHosts
{
    /// <summary>Nowhere by itself: a host raises it.</summary>
    None = 0,

    /// <summary>While a person types, over what the compiler can see.</summary>
    Editor = 1,

    /// <summary>In a build, over the evaluated fleet.</summary>
    Build = 2,

    /// <summary>By <c>policies check</c>, over any manifests.</summary>
    Check = 4,
}
