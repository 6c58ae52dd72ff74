namespace Policies.Verification.Admission.Checks;

/// <summary>What a check refuses a pod for, in the API server's words.</summary>
/// <param name="Reason">What it is about: <c>host namespaces</c>.</param>
/// <param name="Detail">Which containers and fields: <c>hostNetwork, hostPID</c>.</param>
internal sealed record Refusal(string Reason, string Detail)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Reason} ({Detail})";
}
