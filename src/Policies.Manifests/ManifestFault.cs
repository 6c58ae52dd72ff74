namespace Policies.Manifests;

/// <summary>Something that should be a manifest and cannot be read.</summary>
/// <param name="File">The file, named as in <see cref="Manifest.File"/>.</param>
/// <param name="Line">The line, counted from 1; 0 where it is about the file as a whole.</param>
/// <param name="Message">What is wrong, and what to do.</param>
public sealed record ManifestFault(string File, int Line, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => Line > 0 ? $"{File}({Line}): {Message}" : $"{File}: {Message}";
}
