namespace Policies.Lowering;

/// <summary>A part of a policy and the member that says it.</summary>
public sealed record Part<T>(T Value, string MemberPath);
