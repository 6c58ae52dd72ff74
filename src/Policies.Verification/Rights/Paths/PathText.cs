namespace Policies.Verification.Rights.Paths;

/// <summary>The words of the finding about a path (POL2041), in one place.</summary>
public static class PathText
{
    /// <summary>The way step by step, and what to take away so that none is left.</summary>
    /// <param name="path">A shortest way.</param>
    /// <param name="cut">The rights without which there is none.</param>
    public static string Of(EscalationPath path, IReadOnlyList<AccessGrant> cut) =>
        $"{path.From} could become {path.To}: {string.Join(", then ", path.Hops.Select(hop => $"{hop} (by {string.Join(" and ", hop.With.Select(Right))})"))}; "
        + $"take away {string.Join(" and ", cut.Select(Right))}";

    private static string Right(AccessGrant grant) => $"'{grant.Rule}' in {grant.Role} by {grant.Binding}";
}
