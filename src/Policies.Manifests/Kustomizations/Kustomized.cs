namespace Policies.Manifests.Kustomizations;

/// <summary>What a kustomization gives, as far as it can be known without running anything.</summary>
/// <param name="Objects">The objects.</param>
/// <param name="Faults">Why kustomize refuses it; nothing comes of a kustomization that is refused.</param>
/// <param name="Unknown">What changes the objects, or adds to them, in a way that is not known, and where.</param>
public sealed record Kustomized(IReadOnlyList<BuiltObject> Objects, IReadOnlyList<ManifestFault> Faults, IReadOnlyList<SkippedDocument> Unknown)
{
    // The kustomizations and files of objects that it is made of.
    internal IReadOnlySet<string> Reached { get; init; } = new HashSet<string>();

    internal NodePlaces Places { get; init; } = new();
}
