namespace Policies.RealTools;

/// <summary>What a program wrote, and how it ended.</summary>
public sealed record ToolOutput(int ExitCode, string Output, string Error)
{
    /// <summary>The lines of <see cref="Output"/> that are not empty.</summary>
    public IReadOnlyList<string> Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
