using System.Reflection;

namespace Policies.Catalogue.Tests;

public sealed class RuleCatalogueTests
{
    [Fact]
    public void Every_rule_is_listed_in_the_order_of_ids()
    {
        var written = typeof(Rule).Assembly.GetTypes().Where(type => !type.IsAbstract && typeof(Rule).IsAssignableFrom(type)).Select(type => type.Name).Order(StringComparer.Ordinal);

        Assert.Equal(written, RuleCatalogue.All.Select(rule => rule.GetType().Name).Order(StringComparer.Ordinal));
        Assert.Equal(RuleCatalogue.All.Select(rule => rule.Id.Id).Order(StringComparer.Ordinal), RuleCatalogue.All.Select(rule => rule.Id.Id));
    }

    [Fact]
    public void Every_rule_has_the_id_that_the_language_gives_its_name()
    {
        foreach (var rule in RuleCatalogue.All)
        {
            var member = typeof(Rules).GetProperty(rule.GetType().Name, BindingFlags.Public | BindingFlags.Static);

            Assert.NotNull(member);
            Assert.Equal((RuleId)member.GetValue(null)!, rule.Id);
        }
    }

    [Fact]
    public void Every_rule_lies_in_the_folder_of_its_category() =>
        Assert.All(RuleCatalogue.All, rule => Assert.Equal($"Policies.Catalogue.{rule.Category}", rule.GetType().Namespace));

    [Fact]
    public void Every_rule_of_the_compiler_itself_is_there() =>
        Assert.Equal(
            typeof(Rules).GetProperties(BindingFlags.Public | BindingFlags.Static)
                .Select(property => ((RuleId)property.GetValue(null)!).Id)
                .Where(id => id.StartsWith("POL0", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
            RuleCatalogue.All.Where(rule => rule.Category == RuleCategory.Compiler).Select(rule => rule.Id.Id));
}
