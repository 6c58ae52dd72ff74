namespace Policies.Verification.Admission;

/// <summary>A check that refuses a pod.</summary>
/// <param name="Check">The name that Kubernetes gives the check, such as <c>runAsNonRoot</c>.</param>
/// <param name="Because">What the pod does that it forbids, with the containers that do it.</param>
public sealed record CheckFailure(string Check, string Because);
