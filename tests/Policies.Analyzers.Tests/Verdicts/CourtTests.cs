using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Policies.Analyzers.Verdicts;
using Policies.Catalogue;
using Policies.Evaluation;

namespace Policies.Analyzers.Tests.Verdicts;

public sealed class CourtTests
{
    private const string File = "/project/Checkout.cs";

    private const string Source = """
        using System.Diagnostics.CodeAnalysis;
        namespace Acme;
        class Checkout() : NamespacePolicy("checkout")
        {
            public override string Owner => "me";
        #pragma warning disable POL0004 // known
            public override Group On => Groups.Dev;
        #pragma warning restore POL0004
            [SuppressMessage("Compiler", "POL0004", Justification = "known")]
            public override Network Network => new() { AllowInternet = true };
        }
        """;

    [Fact]
    public async Task Finding_is_said_at_its_place()
    {
        var verdict = Assert.Single(await Decide(new(), Found(Rules.MalformedValue, "Acme.Checkout.Owner")));

        Assert.Equal("/project/Checkout.cs(5,37): error POL0004: Wrong; right it", verdict.ToString());
        Assert.EndsWith("/docs/diagnostics/POL0004.md", verdict.HelpLink, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Finding_of_the_whole_project_has_no_place() =>
        Assert.Equal("error POL0006: Wrong; right it", Assert.Single(await Decide(new(), Found(Rules.NotOneFleet, ""))).ToString());

    [Fact]
    public async Task Known_position_wins()
    {
        var found = Found(Rules.DefinitionThrew, "Acme.Checkout.Owner") with { Position = new(File, 7, 12) };

        Assert.StartsWith("/project/Checkout.cs(7,12): error POL0001", Assert.Single(await Decide(new(), found)).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Acme.Checkout.On")]
    [InlineData("Acme.Checkout.Network.AllowInternet")]
    public async Task Suppression_in_source_silences(string path) => Assert.Empty(await Decide(new(), Found(Rules.MalformedValue, path)));

    [Fact]
    public async Task Suppression_of_another_rule_does_not_silence() =>
        Assert.Single(await Decide(new(), Found(Rules.MissingFact, "Acme.Checkout.On")));

    [Fact]
    public async Task No_warn_silences() =>
        Assert.Empty(await Decide(new() { NoWarn = ["POL0004"] }, Found(Rules.MalformedValue, "Acme.Checkout.Owner")));

    [Theory]
    [InlineData("none", null)]
    [InlineData("suggestion", Severity.Info)]
    [InlineData("warning", Severity.Warning)]
    public async Task Editor_config_sets_the_severity(string severity, Severity? expected)
    {
        var configuration = new Configuration { AnalyzerConfigs = [("/project/.editorconfig", SourceText.From($"[*.cs]\ndotnet_diagnostic.POL0004.severity = {severity}\n"))] };

        Assert.Equal(expected, (await Decide(configuration, Found(Rules.MalformedValue, "Acme.Checkout.Owner"))).SingleOrDefault()?.Severity);
    }

    [Fact]
    public async Task Editor_config_of_another_folder_does_not_count()
    {
        var configuration = new Configuration { AnalyzerConfigs = [("/other/.editorconfig", SourceText.From("[*.cs]\ndotnet_diagnostic.POL0004.severity = none\n"))] };

        Assert.Single(await Decide(configuration, Found(Rules.MalformedValue, "Acme.Checkout.Owner")));
    }

    [Fact]
    public async Task Global_config_sets_the_severity()
    {
        var configuration = new Configuration { AnalyzerConfigs = [("/project/.globalconfig", SourceText.From("is_global = true\ndotnet_diagnostic.POL0004.severity = none\n"))] };

        Assert.Empty(await Decide(configuration, Found(Rules.MalformedValue, "Acme.Checkout.Owner")));
    }

    [Fact]
    public async Task Category_sets_the_severity()
    {
        var configuration = new Configuration { AnalyzerConfigs = [("/project/.editorconfig", SourceText.From("[*.cs]\ndotnet_analyzer_diagnostic.category-Exemptions.severity = suggestion\n"))] };

        Assert.Equal(Severity.Info, Assert.Single(await Decide(configuration, Found(Rules.ExpiredExemption, "Acme.Checkout.Owner"))).Severity);
    }

    [Fact]
    public async Task Warnings_become_errors_but_not_those_of_the_day()
    {
        var verdicts = await Decide(
            new() { TreatWarningsAsErrors = true, WarningsNotAsErrors = ["ACME0002"] },
            Found(Rules.RuleFailed, "Acme.Checkout.Owner"),
            Found(Rules.ExpiredExemption, "Acme.Checkout.Owner"),
            Checked("ACME0001"),
            Checked("ACME0002"));

        Assert.Equal(
            ["ACME0001 Error", "ACME0002 Warning", "POL0012 Error", "POL6004 Warning"],
            verdicts.Select(verdict => $"{verdict.Id} {verdict.Severity}"));
    }

    [Fact]
    public async Task Rule_of_the_day_that_is_named_becomes_an_error() =>
        Assert.Equal(
            Severity.Error,
            Assert.Single(await Decide(new() { WarningsAsErrors = ["POL6004"] }, Found(Rules.ExpiredExemption, "Acme.Checkout.Owner"))).Severity);

    [Fact]
    public async Task What_may_not_be_configured_stays()
    {
        var configuration = new Configuration
        {
            NoWarn = ["POL0003"],
            AnalyzerConfigs = [("/project/.editorconfig", SourceText.From("[*.cs]\ndotnet_diagnostic.POL0003.severity = none\n"))],
        };

        Assert.Equal(Severity.Error, Assert.Single(await Decide(configuration, Found(Rules.ObjectMadeTwice, "Acme.Checkout.Owner"))).Severity);
    }

    [Fact]
    public async Task Same_words_at_the_same_place_are_said_once() =>
        Assert.Single(await Decide(new(), Found(Rules.MalformedValue, "Acme.Checkout.Unheard"), Found(Rules.MalformedValue, "Acme.Checkout.Of")));

    private static RuleFinding Found(RuleId rule, string path)
    {
        var report = new Report();
        report.Add(rule, path, "Wrong; right it");
        return report.Findings[0];
    }

    private static RuleFinding Checked(string id)
    {
        var report = new Report();
        report.Add(new CheckDefinition("Acme.Twice", new Twice(id)), "Acme.Checkout.Owner", "Wrong; right it");
        return report.Findings[0];
    }

    private static Task<IReadOnlyList<Verdict>> Decide(Configuration configuration, params RuleFinding[] findings) =>
        Court.DecideAsync(
            findings,
            new ProjectSource([(File, SourceText.From(Source))], []),
            configuration,
            [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)]);

    private sealed class Twice(string id) : ClusterCheck(id)
    {
        public override Severity Severity => Severity.Warning;

        public override IEnumerable<Finding> Judge(Cluster cluster) => [];
    }
}
