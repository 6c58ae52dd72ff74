using Xunit;

namespace Policies.RealTools;

/// <summary>What becomes of a test whose tool is missing.</summary>
internal static class Missing
{
    /// <summary>
    /// Skips the running <c>[SkippableFact]</c> and says why; where <c>POLICIES_TOOLS_REQUIRED=1</c>, fails it, so that a
    /// gate never passes because its tools were gone.
    /// </summary>
    public static void Report(string reason)
    {
        if (Environment.GetEnvironmentVariable("POLICIES_TOOLS_REQUIRED") == "1") throw new ToolMissingException(reason);
        Skip.If(true, reason);
    }
}
