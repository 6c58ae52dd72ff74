using Policies.Build.Exchange;
using Policies.Build.Stamping;

namespace Policies.Compiler;

/// <summary>A compilation that is left out where the last one's input and output are as they were.</summary>
internal static class StampedCompilation
{
    /// <summary>Compiles, or repeats what was said then.</summary>
    public static CompilationResult Run(CompilerArguments arguments)
    {
        var input = CompilerInput.Describe(arguments, AppContext.BaseDirectory);
        if (Stamp.Load(arguments.StampFile)?.Repeat(input, arguments) is { } same)
        {
            return same;
        }

        // From here on the output is in doubt until it is stamped again.
        File.Delete(arguments.StampFile);
        var result = Compilation.Run(arguments);
        if (result.Succeeded)
        {
            new Stamp(input, result).Save(arguments.StampFile);
        }

        return result;
    }
}
