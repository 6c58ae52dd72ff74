namespace Policies.Verification;

/// <summary>A doubt about an input that does not keep it from being judged: a selector that matches nothing, a port that no pod has.</summary>
/// <param name="File">The file, named as the manifests' reader names it.</param>
/// <param name="Line">The line, counted from 1; 0 where it is about the file as a whole.</param>
/// <param name="Message">What is in doubt, and what to do.</param>
public sealed record Remark(string File, int Line, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => Line > 0 ? $"{File}({Line}): {Message}" : $"{File}: {Message}";
}
