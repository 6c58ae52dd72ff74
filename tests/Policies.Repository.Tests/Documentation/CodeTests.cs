namespace Policies.Repository.Tests.Documentation;

public sealed class CodeTests
{
    private const string Example = "docs/example.md";

    /// <summary>What only a whole build raises, because it takes the process with it.</summary>
    private static readonly string[] OnlyABuildSays = ["POL0002"];

    public static TheoryData<string> Pages => [.. Page.All.Where(page => page.Blocks.Any(block => block.IsCSharp)).Select(page => page.Path)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Code_means_what_the_page_says(string path)
    {
        var page = Page.Get(path);
        Faults.None(page.Blocks.Where(block => block.IsCSharp).SelectMany(block => block.Faults.Concat(Wrong(block))));
    }

    [Fact]
    public void There_is_code() => Assert.Contains(Page.Get("README.md").Blocks, block => block.IsFile);

    [Theory]
    [InlineData("namespace", "public override Network Network => new() { AllowEverything = true };")]
    [InlineData("namespace", "public override Network Network => new() { Flows = [Flow.To<Elsewhere>(1.Tcp)] };")]
    [InlineData("namespace gives POL0008", "")]
    [InlineData("namespace gives CS0117", "")]
    [InlineData("namespace elsewhere", "")]
    public void Code_that_means_something_else_triggers(string words, string text)
    {
        var page = new Page("docs/a.md", $"```csharp {words}\n{text}\n```\n");
        Assert.NotEmpty(page.Blocks.SelectMany(block => block.Faults.Concat(Wrong(block))));
    }

    /// <summary>Pages of the documentation share one fleet; README makes its own.</summary>
    private static IEnumerable<CodeBlock> FilesFor(CodeBlock block) =>
        (block.Page.Path.StartsWith("docs/", StringComparison.Ordinal) ? Page.Get(Example) : block.Page).Blocks.Where(other => other.IsFile);

    private static IEnumerable<string> Wrong(CodeBlock block)
    {
        var project = Project.Of(block, FilesFor(block));
        var compiled = project.Compile();
        var findings = compiled.Count > 0 || block.Gives.Any(OnlyABuildSays.Contains) ? compiled : project.Build(block.Today).Findings;
        var expected = block.Gives.Where(id => !OnlyABuildSays.Contains(id)).Order(StringComparer.Ordinal);
        if (!findings.Select(finding => finding.Id).Distinct().Order(StringComparer.Ordinal).SequenceEqual(expected))
        {
            var found = findings.Count == 0 ? "nothing is found" : string.Join("; ", findings);
            return [$"{block}: meant to give {(block.Gives.Count == 0 ? "nothing" : string.Join(", ", block.Gives))}, but {found}"];
        }

        // What the page shows as the answer is the answer.
        return Answer(block) is { } answer
            ? findings.Where(finding => !answer.Text.Contains($"{finding.Id}: {finding.Message}", StringComparison.Ordinal)).Select(finding => $"{answer}: the answer is '{finding.Id}: {finding.Message}'")
            : [];
    }

    private static CodeBlock? Answer(CodeBlock block) =>
        block.Gives.Count == 0 ? null : block.Page.Blocks.SkipWhile(other => other != block).Skip(1).Take(1).FirstOrDefault(other => other.Language == "text");
}
