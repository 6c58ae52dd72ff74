using Policies.Manifests.Kustomizations;
using Policies.Objects;

namespace Policies.Manifests;

/// <summary>One object as it stands in a file; an element of a list is an object of its own.</summary>
/// <param name="Object">The object, whose nodes know their lines.</param>
/// <param name="File">The file, relative to the folder that was read, with forward slashes; as given where a file was named.</param>
/// <param name="Line">The line on which the object begins, counted from 1.</param>
public sealed record Manifest(KubernetesObject Object, string File, int Line)
{
    /// <summary>The folder of the kustomization that it was built from; null where it stands for itself.</summary>
    public string? Unit { get; init; }

    internal NodePlaces? Places { get; init; }

    /// <summary>The same by its name alone, for who keeps many and asks no more of them.</summary>
    public Manifest Named()
    {
        var metadata = Object.Root["metadata"] as Mapping;
        return this with
        {
            Object = new(Mapping.Of(
                ("apiVersion", Object.Root["apiVersion"]),
                ("kind", Object.Root["kind"]),
                ("metadata", Mapping.Of(("name", metadata?["name"]), ("generateName", metadata?["generateName"]), ("namespace", metadata?["namespace"]))))),
        };
    }

    /// <summary>Where a value of the object is written: in its own file, or in that of a patch.</summary>
    public (string File, int Line) PlaceOf(Node? value) =>
        value is not { Line: > 0 } ? (File, Line) : (Places?.FileOf(value) ?? File, value.Line);

    /// <inheritdoc/>
    public override string ToString() => $"{File}:{Line}: {Object}";
}
