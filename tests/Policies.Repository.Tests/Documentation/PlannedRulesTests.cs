using System.Reflection;
using System.Text.RegularExpressions;
using Policies.Catalogue;

namespace Policies.Repository.Tests.Documentation;

/// <summary>Every id of the catalogue is that of a rule, or is planned and said to be.</summary>
public sealed partial class PlannedRulesTests
{
    private static readonly string[] Ids =
        [.. typeof(Rules).GetProperties(BindingFlags.Public | BindingFlags.Static).Select(property => property.GetValue(null)).OfType<RuleId>().Select(id => id.Id).Order(StringComparer.Ordinal)];

    [Fact]
    public void Each_id_without_a_rule_is_planned_and_no_other()
    {
        var rules = RuleCatalogue.All.Select(rule => rule.Id.Id);
        Assert.Equal(Ids.Except(rules, StringComparer.Ordinal), Planned().Select(row => row.Groups["id"].Value));
    }

    [Fact]
    public void Each_says_why() => Assert.All(Planned(), row => Assert.True(row.Groups["why"].Value.Trim().Length > 20, row.Value));

    private static MatchCollection Planned() => Row().Matches(Tree.Read("docs/planned-rules.md"));

    [GeneratedRegex(@"^\| (?<id>POL\d{4}) \| (?<what>[^|]+) \| (?<why>[^|]+) \|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
