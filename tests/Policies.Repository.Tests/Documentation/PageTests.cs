using System.Text.RegularExpressions;

namespace Policies.Repository.Tests.Documentation;

public sealed partial class PageTests
{
    [Fact]
    public void Every_block_ends() => Faults.None(Page.All.Where(page => !page.IsClosed).Select(page => $"{page}: a block is not closed"));

    [Fact]
    public void Every_link_leads_somewhere() => Faults.None(Page.All.SelectMany(page => Dead(page, Page.All.ToDictionary(other => other.Path))));

    [Fact]
    public void Every_page_of_the_documentation_is_reached_from_its_index() =>
        Faults.None(
            from page in Page.All
            where page.Path.StartsWith("docs/", StringComparison.Ordinal) && page.Path != "docs/README.md"
            where !Page.All.Any(other => other.Path != page.Path && other.Links.Any(link => Target(other, link) == page.Path))
            select $"{page}: no page links to it");

    [Theory]
    [InlineData("[a](missing.md)")]
    [InlineData("[a](other.md#nowhere)")]
    [InlineData("[a](#nowhere)")]
    public void Dead_link_triggers(string text) => Assert.Single(Dead(new("docs/a.md", text), Others));

    [Theory]
    [InlineData("[a](other.md)")]
    [InlineData("[a](other.md#two-words)")]
    [InlineData("[a](../src)")]
    [InlineData("[a](https://kubernetes.io)")]
    [InlineData("`[a](missing.md)`")]
    [InlineData("```\n[a](missing.md)\n```")]
    public void Live_link_does_not_trigger(string text) => Assert.Empty(Dead(new("docs/a.md", text), Others));

    private static Dictionary<string, Page> Others => new() { ["docs/other.md"] = new("docs/other.md", "# Other\n## Two words\n") };

    private static IEnumerable<string> Dead(Page page, Dictionary<string, Page> others)
    {
        foreach (var link in page.Links.Where(link => !Scheme().IsMatch(link)))
        {
            var target = Target(page, link);
            var anchor = link.Split('#', 2).ElementAtOrDefault(1);
            var other = target == page.Path ? page : others.GetValueOrDefault(target);
            if (other is null && !Tree.Files.Any(file => file == target || file.StartsWith(target + "/", StringComparison.Ordinal)))
            {
                yield return $"{page}: '{link}' leads to no file";
            }
            else if (anchor is not null && other?.Anchors.Contains(anchor) != true)
            {
                yield return $"{page}: '{link}' leads to no heading";
            }
        }
    }

    private static string Target(Page page, string link)
    {
        var path = link.Split('#')[0];
        if (path.Length == 0)
        {
            return page.Path;
        }

        var folder = Path.Combine(Tree.Root, Path.GetDirectoryName(page.Path)!);
        return Path.GetRelativePath(Tree.Root, Path.GetFullPath(Path.Combine(folder, path))).Replace('\\', '/').TrimEnd('/');
    }

    [GeneratedRegex("^(https?|mailto):")]
    private static partial Regex Scheme();
}
