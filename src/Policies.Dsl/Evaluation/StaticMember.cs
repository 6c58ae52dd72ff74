namespace Policies.Evaluation;

/// <summary>A public static member and what it gave.</summary>
internal sealed record StaticMember<T>(string Path, T Value);
