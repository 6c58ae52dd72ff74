namespace Policies.Catalogue.Access;

/// <summary>POL2045: a single person is bound where a group is expected.</summary>
public sealed class BindsUser : SubjectRule
{
    /// <summary>The rule.</summary>
    public BindsUser()
        : base(Rules.BindsUser, "A single person is bound where a group is expected", Severity.Info)
    {
    }

    private protected override string? Fault(string kind, string name, BindingView binding) =>
        kind == "User" && !name.StartsWith("system:", StringComparison.Ordinal) ? $"user '{name}', who stays bound after leaving the team; bind a group" : null;
}
