using Policies.Objects;

namespace Policies.Manifests.Kustomizations;

/// <summary>An object that a kustomization gives.</summary>
/// <param name="Key">What names it in the end; the digest at the end of a generated name is written <c>*</c>.</param>
/// <param name="Source">The file that it comes from: a manifest, or the kustomization that generates it.</param>
/// <param name="Manifest">As it was before the kustomization; null for what is generated.</param>
public sealed record BuiltObject(ObjectKey Key, string Source, Manifest? Manifest)
{
    /// <summary>What is written in it in the end; what a generator takes from files is unknown.</summary>
    public required Mapping Root { get; init; }

    // A patch may name an object as any of the kustomizations below named it.
    internal IReadOnlyList<ObjectKey> Before { get; init; } = [];

    internal BuiltObject Renamed(ObjectKey key)
    {
        if (key == Key)
        {
            return this;
        }

        var root = Rewriting.At(Root, ["metadata", "name"], name => new Scalar(key.Name, ScalarKind.String) { Line = name?.Line ?? 0 });
        root = key.Namespace is { } inNamespace && inNamespace != Key.Namespace
            ? Rewriting.At(root, ["metadata", "namespace"], was => new Scalar(inNamespace, ScalarKind.String) { Line = was?.Line ?? 0 })
            : root;
        return this with { Key = key, Root = root, Before = [.. Before, Key] };
    }

    internal bool WasEver(Func<ObjectKey, bool> condition) => condition(Key) || Before.Any(condition);
}
