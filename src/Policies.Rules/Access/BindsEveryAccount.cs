namespace Policies.Catalogue.Access;

/// <summary>POL2024: a subject is every service account.</summary>
public sealed class BindsEveryAccount : SubjectRule
{
    /// <summary>The rule.</summary>
    public BindsEveryAccount()
        : base(Rules.BindsEveryAccount, "A subject is every service account", Severity.Warning)
    {
    }

    private protected override string? Fault(string kind, string name, BindingView binding) =>
        kind == "Group" && (name == "system:serviceaccounts" || name.StartsWith("system:serviceaccounts:", StringComparison.Ordinal)) ? $"every service account{(name.Length > "system:serviceaccounts".Length ? " of namespace '" + name.Substring("system:serviceaccounts:".Length) + "'" : "")}; name the accounts that need it" : null;
}
