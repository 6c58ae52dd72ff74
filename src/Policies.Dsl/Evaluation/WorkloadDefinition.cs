namespace Policies.Evaluation;

/// <summary>A known workload and the member that says it, such as <c>Acme.Policies.Checkout.Api</c>.</summary>
public sealed record WorkloadDefinition(string MemberPath, Workload Workload);
