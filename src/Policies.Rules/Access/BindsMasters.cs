namespace Policies.Catalogue.Access;

/// <summary>POL2020: a subject is system:masters.</summary>
public sealed class BindsMasters : SubjectRule
{
    /// <summary>The rule.</summary>
    public BindsMasters()
        : base(Rules.BindsMasters, "A subject is system:masters", Severity.Error)
    {
    }

    private protected override string? Fault(string kind, string name, BindingView binding) =>
        kind == "Group" && name == "system:masters" ? "group 'system:masters', whose members no rule and no webhook holds back; name a group of your own" : null;
}
