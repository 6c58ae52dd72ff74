using Policies.Build.Exchange;
using Policies.Rendering.Output;

namespace Policies.Compiler;

/// <summary>Where output goes, as the task says it.</summary>
internal static class Output
{
    /// <summary>The folders of a project.</summary>
    public static OutputOptions Of(CompilerArguments arguments) => new()
    {
        TreeFolder = arguments.OutputPath,
        IndexFolder = arguments.IndexPath,
        StateFolder = Path.Combine(arguments.ExchangePath, "known"),
    };
}
