namespace Policies.Catalogue.Access;

/// <summary>POL2023: a subject is the default service account.</summary>
public sealed class BindsDefaultAccount : SubjectRule
{
    /// <summary>The rule.</summary>
    public BindsDefaultAccount()
        : base(Rules.BindsDefaultAccount, "A subject is the default service account", Severity.Warning)
    {
    }

    private protected override string? Fault(string kind, string name, BindingView binding) =>
        kind == "ServiceAccount" && name == "default" ? "the default service account, and so to every pod that names no other; give the workload an account of its own" : null;
}
