namespace Policies.Catalogue.Access;

/// <summary>POL2026: a subject is a service account that does not exist.</summary>
public sealed class UnknownAccount : LoweringRule
{
    /// <summary>The rule.</summary>
    public UnknownAccount()
        : base(Rules.UnknownAccount, "A subject is a service account that does not exist")
    {
    }
}
