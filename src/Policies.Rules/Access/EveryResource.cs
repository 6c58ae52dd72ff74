using Policies.Catalogue.Judging;

namespace Policies.Catalogue.Access;

/// <summary>POL2002: a right is about every resource.</summary>
public sealed class EveryResource : RightRule
{
    /// <summary>The rule.</summary>
    public EveryResource()
        : base(Rules.EveryResource, "A right is about every resource", Severity.Error)
    {
    }

    private protected override (string What, string Advice)? Fault(RightView right, JudgedObject role) =>
        right.Resources.Any(resource => resource is "*" || resource.StartsWith("*/", StringComparison.Ordinal))
            ? ($"{string.Join(", ", right.Verbs)} every resource of {Groups(right)}, secrets and what is still to come included", "list the resources that are used")
            : null;

    private static string Groups(RightView right) =>
        right.Groups.Contains("*") ? "every API group" : string.Join(", ", right.Groups.Select(group => group.Length == 0 ? "the core group" : group));
}
