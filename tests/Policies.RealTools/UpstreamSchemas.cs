namespace Policies.RealTools;

/// <summary>The schemas that the owners of each kind publish: Kubernetes, Flux, Argo CD, Cilium, Helm Operator.</summary>
public static class UpstreamSchemas
{
    private static readonly FoundTool Validator = new("upstream-schemas");

    /// <summary>
    /// What is wrong with the manifests in these files, one finding a line: values, fields that a kind has not, kinds that no
    /// schema is known for. Skips the running test where the schemas are not to be had.
    /// </summary>
    /// <exception cref="InvalidOperationException">The validator itself fails.</exception>
    public static async Task<IReadOnlyList<string>> JudgeAsync(IEnumerable<string> files)
    {
        var judged = await Tool.RunAsync("node", [await Validator.PathAsync()], string.Join('\n', files.Select(Path.GetFullPath)));
        return judged.ExitCode is 0 or 1 && judged.Error.Length == 0 ? judged.Lines : throw new InvalidOperationException(judged.Error);
    }
}
