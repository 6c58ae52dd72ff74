namespace Policies.Reconciler.Git;

/// <summary>How a run of git ended.</summary>
/// <param name="ExitCode">0 where all went well.</param>
/// <param name="Output">What it wrote, unless that went elsewhere.</param>
/// <param name="Error">What it said, without credentials.</param>
internal sealed record GitResult(int ExitCode, string Output, string Error)
{
    public bool IsGood => ExitCode == 0;

    /// <summary>The lines of the output.</summary>
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
