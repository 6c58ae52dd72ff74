namespace Policies.RealTools;

/// <summary>yamllint with its default rules but line length, warnings included.</summary>
public static class YamlLint
{
    private const string Rules = "{extends: default, rules: {line-length: disable}}";

    private static readonly FoundTool Linter = new("yamllint");

    /// <summary>What it finds in a file, or in all YAML files below a folder, one finding a line; skips the running test where there is no yamllint.</summary>
    /// <exception cref="InvalidOperationException">yamllint itself fails, or there is nothing to lint.</exception>
    public static async Task<IReadOnlyList<string>> LintAsync(string path)
    {
        if (!File.Exists(path) && !Directory.EnumerateFiles(path, "*.yaml", SearchOption.AllDirectories).Any())
        {
            throw new InvalidOperationException($"{path} holds no YAML file.");
        }

        var lint = await Tool.RunAsync(await Linter.PathAsync(), ["--strict", "--format", "parsable", "--config-data", Rules, path]);
        return lint.ExitCode is 0 or 1 or 2 && lint.Error.Length == 0 ? lint.Lines : throw new InvalidOperationException(lint.Error);
    }
}
