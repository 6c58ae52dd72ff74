namespace Policies.Catalogue.Access;

/// <summary>POL2022: a subject is everyone who is known.</summary>
public sealed class BindsEveryone : SubjectRule
{
    /// <summary>The rule.</summary>
    public BindsEveryone()
        : base(Rules.BindsEveryone, "A subject is everyone who is known", Severity.Error)
    {
    }

    private protected override string? Fault(string kind, string name, BindingView binding) =>
        kind == "Group" && name == "system:authenticated" ? "everyone who has any account, every pod included; name who needs it" : null;
}
