using Policies.Build.Exchange;
using Policies.Rendering.Output;

namespace Policies.Compiler;

/// <summary>Removes what compilations wrote, and nothing else.</summary>
internal static class Cleaning
{
    /// <summary>Removes it and says how much it was.</summary>
    public static CompilationResult Run(CompilerArguments arguments) =>
        new() { Today = "", Removed = OutputCleaner.Clean(Output.Of(arguments)) };
}
