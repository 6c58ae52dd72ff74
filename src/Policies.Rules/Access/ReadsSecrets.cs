using Policies.Catalogue.Judging;

namespace Policies.Catalogue.Access;

/// <summary>POL2008: a right reads secrets.</summary>
public sealed class ReadsSecrets : RightRule
{
    /// <summary>The rule.</summary>
    public ReadsSecrets()
        : base(Rules.ReadsSecrets, "A role reads secrets", Severity.Error)
    {
    }

    private protected override (string What, string Advice)? Fault(RightView right, JudgedObject role) =>
        !right.Names("", "secrets") || !right.HasVerb(RightView.Reading) ? null
        : right.ObjectNames.Count > 0
            ? ($"read the secret{(right.ObjectNames.Count == 1 ? "" : "s")} {string.Join(", ", right.ObjectNames.Select(name => $"'{name}'"))}", "mount what a workload needs instead, or exempt the role")
        : right.HasVerb("list", "watch")
            ? ("read every secret (list and watch show their contents, too)", "name the secrets and give only get, or take it away")
        : ("read every secret", "name the secrets, or take it away");
}
