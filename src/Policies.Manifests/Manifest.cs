using Policies.Objects;

namespace Policies.Manifests;

/// <summary>One object as it stands in a file; an element of a list is an object of its own.</summary>
/// <param name="Object">The object, whose nodes know their lines.</param>
/// <param name="File">The file, relative to the folder that was read, with forward slashes; as given where a file was named.</param>
/// <param name="Line">The line on which the object begins, counted from 1.</param>
public sealed record Manifest(KubernetesObject Object, string File, int Line)
{
    /// <inheritdoc/>
    public override string ToString() => $"{File}:{Line}: {Object}";
}
