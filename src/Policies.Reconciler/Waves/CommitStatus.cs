namespace Policies.Reconciler.Waves;

/// <summary>What somebody says of a commit at a Git host.</summary>
/// <param name="Context">Who says it, and of what.</param>
/// <param name="State">As the host writes it: <c>success</c>, <c>pending</c>, <c>failure</c> and others.</param>
/// <param name="At">Since when; null where the host does not say.</param>
internal sealed record CommitStatus(string Context, string State, DateTimeOffset? At)
{
    public bool IsSuccess => State == "success";

    public bool IsFailure => State is "failure" or "failed" or "error" or "canceled";
}
