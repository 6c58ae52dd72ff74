using Policies.Rendering.Index;

namespace Policies.Rendering.Output;

/// <summary>A manifest as it is written, and as inventory and index tell of it.</summary>
internal sealed record RenderedManifest(DesiredFile File, InventoryFile Inventoried, IndexedFile Indexed);
