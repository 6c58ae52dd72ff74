namespace Policies.Rendering.Output;

/// <summary>What became of a cluster's folder.</summary>
internal sealed record FolderOutcome(int Written, int Removed, int Unchanged, bool IsChanged, IReadOnlyList<OutputConflict> Conflicts);
