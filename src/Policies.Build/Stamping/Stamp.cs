using System.Text;
using Policies.Build.Exchange;
using Policies.Rendering.Output;

namespace Policies.Build.Stamping;

/// <summary>What the last good compilation read, wrote and said; where that still holds, there is nothing to do but to say it again.</summary>
/// <remarks>The compiler writes it, and asks it before it does anything; the task asks it too, so as not to start the compiler.</remarks>
internal sealed class Stamp(string input, CompilationResult result)
{
    /// <summary>The stamp in a file; null where there is none.</summary>
    public static Stamp? Load(string path)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        var text = File.ReadAllText(path);
        var end = text.IndexOf(CompilationResult.End, StringComparison.Ordinal) + CompilationResult.End.Length;
        return end <= text.Length && CompilationResult.Parse(text.Substring(0, end)) is { } result ? new(text.Substring(end), result) : null;
    }

    /// <summary>Puts the stamp in a file.</summary>
    public void Save(string path) => File.WriteAllText(path, result + input, new UTF8Encoding(false));

    /// <summary>What there is to say again where the same compilation would read, write and say the same; null where it would not.</summary>
    public CompilationResult? Repeat(string currentInput, CompilerArguments arguments) =>
        input == currentInput
        && result.HoldsOn(arguments.Today)
        && (arguments.SarifFile.Length == 0 || File.Exists(arguments.SarifFile))
        && result.Fingerprint == OutputFingerprint.Of(arguments.OutputPath, arguments.IndexPath)
            ? result with { Written = 0, Removed = 0 }
            : null;
}
