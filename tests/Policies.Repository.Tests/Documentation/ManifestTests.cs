using Policies.Catalogue.Judging;
using Policies.Cli.Checking;
using Policies.Manifests;

namespace Policies.Repository.Tests.Documentation;

public sealed class ManifestTests
{
    public static TheoryData<string> Pages => [.. Page.All.Where(page => page.Blocks.Any(block => block.IsYaml)).Select(page => page.Path)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Manifests_mean_what_the_page_says(string path) => Faults.None(Page.Get(path).Blocks.Where(block => block.IsYaml).SelectMany(Wrong));

    [Theory]
    [InlineData("clean", "apiVersion: v1\nkind: Secret\nmetadata: {name: a}\ndata: {a: b}\n")]
    [InlineData("gives POL4008", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n")]
    [InlineData("clean", "a: [")]
    [InlineData("clean", "a: b")]
    public void Manifests_that_mean_something_else_trigger(string words, string text) =>
        Assert.NotEmpty(new Page("docs/a.md", $"```yaml {words}\n{text}\n```\n").Blocks.SelectMany(Wrong));

    private static IEnumerable<string> Wrong(CodeBlock block)
    {
        var read = ManifestReader.ReadText(block.Text, block.ToString());
        if (read.Faults.Count > 0 || read.Manifests.Count == 0)
        {
            return [$"{block}: {(read.Faults.Count > 0 ? read.Faults[0].ToString() : "there is no object")}"];
        }

        var check = new ManifestCheck(new(Tree: null, block.IsComplete ? ScopeExtent.Complete : ScopeExtent.Part, DateOnly.MaxValue));
        var findings = check.Findings([.. read.Manifests.Select(check.Look)], _ => { });
        return findings.Select(finding => finding.Id).Distinct().Order(StringComparer.Ordinal).SequenceEqual(block.Gives)
            ? []
            : [$"{block}: meant to give {(block.Gives.Count == 0 ? "nothing" : string.Join(", ", block.Gives))}, but gives {string.Join("; ", findings.Select(finding => $"{finding.Id}: {finding.Message}"))}"];
    }
}
