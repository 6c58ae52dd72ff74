using Policies.Rendering.Index;

namespace Policies.Rendering.Output;

/// <summary>A manifest as it is written, and as inventory and index tell of it, with the line of each.</summary>
internal sealed record RenderedManifest(DesiredFile File, InventoryFile Inventoried, byte[] InventoryLine, IndexedFile Indexed, byte[] IndexLine);
