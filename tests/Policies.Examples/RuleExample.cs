using System.Globalization;
using Policies.Catalogue;
using Policies.Manifests;

namespace Policies.Examples;

/// <summary>Code or manifests on a rule's page that the rule objects to, or does not.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Block">The code, or the manifests.</param>
/// <param name="Number">Which it is on its page, of those that fire or of those that do not.</param>
internal sealed record RuleExample(Rule Rule, CodeBlock Block, int Number)
{
    private const string OfShop = "Group.Of(Brand.Shop)";

    /// <summary>The day on which all of them are judged.</summary>
    public static Day Today { get; } = new(2027, 2, 20);

    /// <summary>Every example of every rule.</summary>
    public static IReadOnlyList<RuleExample> All { get; } = [.. RuleCatalogue.All.SelectMany(Of)];

    /// <summary>Whether the rule objects.</summary>
    public bool Fires => Block.Gives.Count > 0;

    /// <summary>The example in words of C#, as the name of a file and of a C# namespace has it.</summary>
    public string Name => Number == 0 ? Rule.Id.Id : string.Create(CultureInfo.InvariantCulture, $"{Rule.Id.Id}_{Number + 1}");

    /// <summary>The file of a project that holds all examples.</summary>
    public string File => Name + ".cs";

    /// <summary>How the fleet of that project takes it in; null where it is found by itself.</summary>
    public string? Use => Block.IsYaml ? $"Use.Module<{Name}.Example>(Group.Only({Name}.Place.Own))" : Block.Wrapper == "module" ? $"Use.Module<{Name}.Snippet>({OfShop})" : null;

    /// <summary>The file's text: each in a C# namespace of its own, and manifests on a cluster of their own.</summary>
    public string Text => $"""
        using k8s.Models;
        using Policies;
        using Policies.Kubernetes;
        using Policies.Objects;

        namespace Acme.Policies.{Name};

        {(Block.IsYaml ? Raw() : Block.Text.Contains("class Fleet", StringComparison.Ordinal) ? "" : OnShops(Block.File(Named, Block.Text.Contains(" On =>", StringComparison.Ordinal) ? "" : $"public override Group On => {OfShop};").Split("public sealed class Fleet")[0]))}
        """;

    /// <summary>Whether a finding is about the example: in its file, or, where what lacks is said elsewhere, by the name of what needs it.</summary>
    public bool IsMeantBy(PlacedFinding finding) => finding.File == File || finding.Message.Contains($"'{Named}'", StringComparison.Ordinal);

    private string Named => Name.ToLowerInvariant().Replace('_', '-');

    /// <summary>What the example's clusters have, and no other.</summary>
    public static string OnShops(string text) => text.Replace("Group On => Group.All", $"Group On => {OfShop}", StringComparison.Ordinal);

    private static IEnumerable<RuleExample> Of(Rule rule)
    {
        var page = Page.All.FirstOrDefault(page => page.Path == $"docs/diagnostics/{rule.Id}.md");
        foreach (var alike in (page?.Blocks ?? []).Where(block => block.IsYaml || block.IsCSharp).GroupBy(block => block.Gives.Contains(rule.Id.Id)))
        {
            foreach (var (i, block) in alike.Index())
            {
                yield return new(rule, block, i);
            }
        }
    }

    private string Raw() => $$"""
        public static class Place
        {
            public static Cluster Own => Clusters.ShopDev with { Name = "{{Named}}", Traits = [] };
        }

        public sealed class Example : Module
        {
            public override IReadOnlyList<RawObject> Objects =>
            [
        {{string.Concat(ManifestReader.ReadText(Block.Text, Block.ToString()).Manifests.Select(manifest => $"        {RawSource.Of(manifest.Object)},\n"))}}
            ];
        }
        """;
}
