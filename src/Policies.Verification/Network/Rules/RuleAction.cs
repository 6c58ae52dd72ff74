namespace Policies.Verification.Network.Rules;

/// <summary>What a rule does with the connections that it matches.</summary>
public enum RuleAction
{
    /// <summary>Lets them through.</summary>
    Allow,

    /// <summary>Stops them.</summary>
    Deny,

    /// <summary>Leaves them to the next tier.</summary>
    Pass,
}
