using Policies.Objects;

namespace Policies.Reconciler.Planning;

/// <summary>An object of ours that a file of someone else's holds too.</summary>
/// <param name="Key">The object.</param>
/// <param name="File">The file, from the root.</param>
/// <param name="IsAmongOthers">Whether the file holds other objects too.</param>
/// <param name="Content">The file's bytes.</param>
internal sealed record ForeignObject(ObjectKey Key, string File, bool IsAmongOthers, ReadOnlyMemory<byte> Content);
