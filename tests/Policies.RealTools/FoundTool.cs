namespace Policies.RealTools;

/// <summary>A program that a script of <c>tests/tools</c> finds or fetches, at most once in a test run.</summary>
internal sealed class FoundTool(string script)
{
    private readonly Lazy<Task<ToolOutput>> search =
        new(() => Tool.RunAsync("bash", [Path.Combine(RepositoryFolder.Path, "tests", "tools", script)]));

    /// <summary>Its path; skips the running test where it is not to be had.</summary>
    public async Task<string> PathAsync()
    {
        var found = await search.Value;
        if (found.ExitCode != 0) Missing.Report($"{script} is not to be had here: {found.Error.Trim()}");
        return found.Output.Trim();
    }
}
