using Policies.Objects;

namespace Policies.Reconciler.Agents;

/// <summary>An object that an agent applies.</summary>
/// <param name="Key">What names it; the digest at the end of a generated name is written <c>*</c>.</param>
/// <param name="File">The file of the repository that it comes from.</param>
public sealed record AppliedObject(ObjectKey Key, string File);
