namespace Policies.Verification.Admission;

/// <summary>A check that refuses a pod.</summary>
/// <param name="Check">The name that Kubernetes gives the check, such as <c>runAsNonRoot</c>.</param>
/// <param name="Because">What the pod does that it forbids, in the words of the API server: <c>privileged (container "web" must not set securityContext.privileged=true)</c>.</param>
public sealed record CheckFailure(string Check, string Because);
