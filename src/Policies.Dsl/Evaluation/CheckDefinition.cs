namespace Policies.Evaluation;

/// <summary>A check of the user's own and the full name of its class.</summary>
public sealed record CheckDefinition(string Definition, Check Check);
