namespace Policies.Manifests;

/// <summary>A document that was passed over because it is no object by itself: a Helm template, a patch, a values file.</summary>
/// <param name="File">The file, named as in <see cref="Manifest.File"/>.</param>
/// <param name="Line">The line on which it begins, counted from 1; 0 where it is about the file as a whole.</param>
/// <param name="Reason">Why it is no object.</param>
public sealed record SkippedDocument(string File, int Line, string Reason)
{
    /// <inheritdoc/>
    public override string ToString() => Line > 0 ? $"{File}({Line}): {Reason}" : $"{File}: {Reason}";
}
