using Policies.Objects;

namespace Policies.Manifests.Kustomizations;

/// <summary>The images that a kustomization gives to containers instead of those that are written.</summary>
internal static class Images
{
    private static readonly string[] Lists = ["containers", "initContainers"];

    /// <summary>The objects with the images of the kustomization.</summary>
    public static List<BuiltObject> Change(KustomizationSettings settings, List<BuiltObject> objects)
    {
        foreach (var entry in settings.Entries("images").Where(entry => entry.Text("name") is { Length: > 0 }))
        {
            // CRDs describe containers and have none.
            objects = [.. objects.Select(built => built.Key.Kind == "CustomResourceDefinition" ? built : built with { Root = (Mapping)Changed(built.Root, entry) })];
        }

        return objects;
    }

    // Kustomize looks for lists of containers wherever they are.
    private static Node Changed(Node at, Mapping entry) => at switch
    {
        Mapping mapping => Each(mapping, entry),
        Sequence list when list.Select(item => Changed(item, entry)).ToArray() is var items && !items.SequenceEqual(list, ReferenceEqualityComparer.Instance) => new Sequence(items) { Line = list.Line },
        _ => at,
    };

    private static Mapping Each(Mapping mapping, Mapping entry)
    {
        foreach (var (key, value) in mapping)
        {
            var changed = Lists.Contains(key) && value is Sequence containers ? Containers(containers, entry) : Changed(value, entry);
            mapping = ReferenceEquals(changed, value) ? mapping : mapping.With(key, changed);
        }

        return mapping;
    }

    private static Sequence Containers(Sequence list, Mapping entry)
    {
        var items = list.Select(item => item is Mapping container && container["image"] is Scalar image && Renamed(image.Text, entry) is { } name
            ? container.With("image", new Scalar(name, ScalarKind.String) { Line = image.Line })
            : item).ToArray();
        return items.SequenceEqual(list, ReferenceEqualityComparer.Instance) ? list : new(items) { Line = list.Line };
    }

    private static string? Renamed(string image, Mapping entry)
    {
        var (name, tag, digest) = Divided(image);
        if (name != entry.Text("name"))
        {
            return null;
        }

        var (newTag, newDigest) = (Written(entry, "newTag"), Written(entry, "digest"));
        (tag, digest) = newTag is null && newDigest is null ? (tag, digest) : (newTag, newDigest);
        return $"{Written(entry, "newName") ?? name}{(tag is null ? "" : $":{tag}")}{(digest is null ? "" : $"@{digest}")}";
    }

    private static string? Written(Mapping entry, string key) => entry.Text(key) is { Length: > 0 } text ? text : null;

    // A colon before the last slash is that of a registry's port.
    private static (string Name, string? Tag, string? Digest) Divided(string image)
    {
        var at = image.IndexOf('@', StringComparison.Ordinal);
        var (rest, digest) = at < 0 ? (image, null) : (image[..at], image[(at + 1)..]);
        var colon = rest.LastIndexOf(':');
        return colon > rest.LastIndexOf('/') ? (rest[..colon], rest[(colon + 1)..], digest) : (rest, null, digest);
    }
}
