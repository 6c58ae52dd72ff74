using Policies.Rendering.Index;

namespace Policies.Reconciler.Compiled;

/// <summary>A file that belongs into a cluster's folder.</summary>
/// <param name="Entry">What the inventory says of it.</param>
/// <param name="Content">Its bytes.</param>
public sealed record CompiledFile(InventoryFile Entry, ReadOnlyMemory<byte> Content);
