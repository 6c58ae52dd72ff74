using Policies.Catalogue;

namespace Policies.Repository.Tests.Documentation;

public sealed class RulePageTests
{
    private const string Folder = "docs/diagnostics/";

    private static readonly string[] Sections = ["## What", "## Why", "## How to fix", "## How to exempt or configure"];

    /// <summary>Rules that no C# of the user's shows, with the reason.</summary>
    private static readonly Dictionary<string, string> WithoutCode = new()
    {
        ["POL0011"] = "it is about the project file",
        ["POL0012"] = "it is a fault of ours",
        ["POL5001"] = "it is about two clusters",
        ["POL5002"] = "it is about two clusters",
    };

    [Fact]
    public void Every_rule_has_its_page() => Faults.None(RuleCatalogue.All.SelectMany(rule => Wrong(rule, Page.All)));

    [Fact]
    public void Every_page_is_of_a_rule() =>
        Faults.None(
            from page in Page.All
            where page.Path.StartsWith(Folder, StringComparison.Ordinal) && page.Path != Folder + "README.md"
            where RuleCatalogue.All.All(rule => PathOf(rule) != page.Path)
            select $"{page}: there is no such rule");

    [Fact]
    public void The_index_of_rules_is_current() => Generated.Verify(Folder + "README.md", "rules", Generated.Table(
        ["id", "what it finds", "default", "where it runs", "code fix"],
        RuleCatalogue.All.Select(rule => (IEnumerable<string>)
        [
            $"[{rule.Id}]({rule.Id}.md)",
            rule.Title,
            rule.DefaultSeverity.ToString().ToLowerInvariant() + (rule.IsConfigurable ? "" : ", fixed"),
            HostsOf(rule),
            CodeFixes.Of(rule.Id.Id).Any() ? "yes" : "",
        ])));

    [Fact]
    public void Every_page_says_what_an_editor_offers() => Faults.None(RuleCatalogue.All.SelectMany(rule => CodeFixes.Wrong(PathOf(rule), rule.Id.Id)));

    [Fact]
    public void Every_fix_is_for_a_rule_that_an_editor_runs_or_for_the_compilers_own_diagnostics() =>
        Faults.None(
            from fix in CodeFixes.All
            from id in fix.FixableDiagnosticIds
            where !id.StartsWith("CS", StringComparison.Ordinal) && !RuleCatalogue.All.Any(rule => rule.Id.Id == id && rule.Hosts.HasFlag(RuleHosts.Editor))
            select $"{fix.GetType().Name} is for {id}, which no editor says");

    [Fact]
    public void Missing_page_triggers() => Assert.NotEmpty(Wrong(RuleCatalogue.All[0], []));

    [Fact]
    public void Missing_section_and_missing_code_trigger()
    {
        var rule = RuleCatalogue.Get(Rules.MissingFact);
        Assert.Equal(2, Wrong(rule, [new(PathOf(rule), $"# {rule}\n## What\n## Why\n")]).Count);
    }

    private static List<string> Wrong(Rule rule, IReadOnlyList<Page> pages)
    {
        var page = pages.FirstOrDefault(page => page.Path == PathOf(rule));
        if (page is null)
        {
            return [$"{rule} has no page; write {PathOf(rule)}"];
        }

        var faults = new List<string>();
        if (!page.Headings.SequenceEqual(Sections.Prepend($"# {rule}")))
        {
            faults.Add($"{page}: its headings are to be '# {rule}', {string.Join(", ", Sections)}");
        }

        if (!WithoutCode.ContainsKey(rule.Id.Id)
            && !(page.Blocks.Any(block => (block.IsCSharp || block.IsYaml) && block.Gives.Contains(rule.Id.Id)) && page.Blocks.Any(block => (block.IsCSharp || block.IsYaml) && block.Gives.Count == 0)))
        {
            faults.Add($"{page}: show code that gives {rule.Id}, and code that does not");
        }

        return faults;
    }

    // The link's path in the repository is the path in the repository.
    private static string PathOf(Rule rule) => new Uri(rule.HelpLink).AbsolutePath.Split("/blob/main/")[1];

    private static string HostsOf(Rule rule) =>
        rule.IsDated ? "build, by the day"
        : rule.Hosts == RuleHosts.None ? "build"
        : string.Join(", ", Enum.GetValues<RuleHosts>().Where(host => host != RuleHosts.None && rule.Hosts.HasFlag(host)).Select(host => host.ToString().ToLowerInvariant()));
}
