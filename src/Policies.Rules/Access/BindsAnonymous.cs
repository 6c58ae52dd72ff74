namespace Policies.Catalogue.Access;

/// <summary>POL2021: a subject is whoever comes.</summary>
public sealed class BindsAnonymous : SubjectRule
{
    /// <summary>The rule.</summary>
    public BindsAnonymous()
        : base(Rules.BindsAnonymous, "A subject is whoever comes", Severity.Error)
    {
    }

    private protected override string? Fault(string kind, string name, BindingView binding) =>
        (kind == "User" && name == "system:anonymous") || (kind == "Group" && name == "system:unauthenticated") ? "everyone who reaches the API server, without a name; name who needs it" : null;
}
