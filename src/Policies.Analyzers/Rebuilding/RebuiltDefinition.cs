using Policies.Catalogue;

namespace Policies.Analyzers.Rebuilding;

/// <summary>A definition as far as source shows it.</summary>
/// <param name="Value">The definition; what is unseen of it has some default.</param>
/// <param name="Unseen">What cannot be seen of it.</param>
public sealed record RebuiltDefinition<T>(T Value, Unseen Unseen);
