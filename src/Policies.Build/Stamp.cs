using System.Text;
using Policies.Build.Exchange;
using Policies.Rendering.Output;

namespace Policies.Build;

/// <summary>What the last good build read, wrote and said; where that still holds, there is nothing to do but to say it again.</summary>
internal sealed class Stamp(string digest, string fingerprint, CompilationResult result)
{
    /// <summary>What was said.</summary>
    public CompilationResult Result { get; } = result;

    /// <summary>Stamps what was just written.</summary>
    public static Stamp Of(string digest, CompilationResult result, string outputPath, string indexPath) =>
        new(digest, OutputFingerprint.Of(outputPath, indexPath), result);

    /// <summary>The stamp in a file; null where there is none.</summary>
    public static Stamp? Load(string path)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        var parts = File.ReadAllText(path).Split(['\n'], 3);
        return parts.Length == 3 && CompilationResult.Parse(parts[2]) is { } result ? new(parts[0], parts[1], result) : null;
    }

    /// <summary>Puts the stamp in a file.</summary>
    public void Save(string path) => File.WriteAllText(path, $"{digest}\n{fingerprint}\n{Result}", new UTF8Encoding(false));

    /// <summary>Whether the same build would read, write and say the same.</summary>
    public bool Holds(string currentDigest, string today, string outputPath, string indexPath) =>
        digest == currentDigest && Result.HoldsOn(today) && fingerprint == OutputFingerprint.Of(outputPath, indexPath);
}
