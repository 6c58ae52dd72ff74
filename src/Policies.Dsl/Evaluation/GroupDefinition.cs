namespace Policies.Evaluation;

/// <summary>A group and the member that says it, such as <c>Acme.Policies.Groups.Shops</c>.</summary>
public sealed record GroupDefinition(string MemberPath, Group Group);
