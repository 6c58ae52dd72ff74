using Policies.Catalogue.Judging;

namespace Policies.Catalogue.Access;

/// <summary>POL2008: a role reads secrets.</summary>
public sealed class ReadsSecrets : RightRule
{
    private static readonly string[] Reading = ["get", "list", "watch"];

    /// <summary>The rule.</summary>
    public ReadsSecrets()
        : base(Rules.ReadsSecrets, "A role reads secrets", Severity.Error)
    {
    }

    private protected override (string What, string Advice)? Fault(RightView right, JudgedObject role)
    {
        // A wildcard is spoken of by POL2001 and POL2002.
        if (!right.Resources.Contains("secrets") || !right.HasResource("", "secrets") || !right.HasVerb(Reading))
        {
            return null;
        }

        return right.Names.Count > 0
            ? ($"read the secret{(right.Names.Count == 1 ? "" : "s")} {string.Join(", ", right.Names.Select(name => $"'{name}'"))}", "mount what a workload needs instead, or exempt the role")
            : right.HasVerb("list", "watch")
                ? ("read every secret (list and watch show their contents too)", "name the secrets and give only get, or take it away")
                : ("read every secret", "name the secrets, or take it away");
    }
}
