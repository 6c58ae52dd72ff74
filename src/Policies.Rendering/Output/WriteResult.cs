namespace Policies.Rendering.Output;

/// <summary>What became of the output.</summary>
/// <param name="Clusters">How many clusters there are.</param>
/// <param name="Manifests">How many objects they have together.</param>
/// <param name="Written">Files of the trees that are new, or whose bytes differ.</param>
/// <param name="Removed">Files of ours that are gone.</param>
/// <param name="Unchanged">Files of the trees that are as they were.</param>
/// <param name="Fingerprint">What <see cref="OutputFingerprint.Of"/> gives for the tree and the index as long as nobody touches them; empty where nothing was changed.</param>
/// <param name="Conflicts">What stood in the way; where there is any, nothing was changed.</param>
public sealed record WriteResult(int Clusters, int Manifests, int Written, int Removed, int Unchanged, string Fingerprint, IReadOnlyList<OutputConflict> Conflicts);
