namespace Policies.RealTools.Tests;

public sealed class YamlLintTests
{
    [SkippableFact]
    public async Task Tidy_text_has_no_finding_however_long_its_lines()
    {
        using var folder = new TemporaryFolder();
        folder.Write("tidy.yaml", $"---\nword: {new string('x', 200)}\nlist:\n  - true\n");
        Assert.Empty(await YamlLint.LintAsync(folder.Path));
    }

    [SkippableFact]
    public async Task A_warning_is_a_finding()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("truthy.yaml", "---\nanswer: yes\n");
        Assert.Contains("(truthy)", Assert.Single(await YamlLint.LintAsync(file)), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_folder_without_YAML_is_not_a_pass()
    {
        using var folder = new TemporaryFolder();
        await Assert.ThrowsAsync<InvalidOperationException>(() => YamlLint.LintAsync(folder.Path));
    }
}
