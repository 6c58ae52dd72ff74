namespace Policies.Manifests;

/// <summary>Everything that was found below a folder, or in a file, in the order of files and lines.</summary>
/// <param name="Manifests">The objects.</param>
/// <param name="Faults">What could not be read; whoever answers a question must not pass over these in silence.</param>
/// <param name="Skipped">What is no object by itself.</param>
public sealed record ManifestSet(
    IReadOnlyList<Manifest> Manifests,
    IReadOnlyList<ManifestFault> Faults,
    IReadOnlyList<SkippedDocument> Skipped);
