using Policies.Catalogue.Judging;

namespace Policies.Catalogue.Access;

/// <summary>POL2041: somebody could become more than they are.</summary>
public sealed class EscalationPath : MeaningRule
{
    /// <summary>The rule.</summary>
    public EscalationPath()
        : base(Rules.EscalationPath, "Somebody can become more than they are", Severity.Error)
    {
    }

    /// <summary>How much it counts for a subject, by its kind and name: all of it for people, less for a controller.</summary>
    public Severity For(string kind, string name) =>
        new RoleHolders(RoleHolders.HolderOf(kind, name), []).Of(DefaultSeverity);
}
