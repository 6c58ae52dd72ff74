namespace Policies.Examples;

/// <summary>A project that holds the examples of all rules, each in a file that is named by its rule: those that fire, or those that do not.</summary>
internal sealed class ExampleFleet
{
    private const string Example = "docs/example.md";

    /// <summary>Rules whose example ends a build, or leaves it without a fleet; tests of their own build them.</summary>
    public static IReadOnlyList<string> Alone { get; } = ["POL0002", "POL0006"];

    private ExampleFleet(bool fires)
    {
        Examples = [.. RuleExample.All.Where(example => example.Fires == fires && !Alone.Contains(example.Rule.Id.Id))];
        Files =
        [
            .. Page.Get(Example).Blocks.Where(block => block.IsFile).Select((block, i) => ($"Example{i}.cs", Own(block.Text))),
            ("Usings.cs", "global using System;\nglobal using System.Collections.Generic;\nglobal using System.Linq;\n"),
            ("Fleet.cs", $$"""
                using Policies;

                namespace Acme.Policies;

                public sealed class Fleet : FleetDefinition
                {
                    public override Order Environments => Order.Of<Stage>();

                    public override IReadOnlyList<ModuleUse> Modules =>
                    [
                {{string.Concat(Examples.Select(example => example.Use).OfType<string>().Select(use => $"        {use},\n"))}}
                    ];
                }
                """),
            .. Examples.Select(example => (example.File, example.Text)),
        ];
    }

    /// <summary>The project to whose files each rule objects.</summary>
    public static ExampleFleet Wrong { get; } = new(fires: true);

    /// <summary>The project to which no rule objects.</summary>
    public static ExampleFleet Right { get; } = new(fires: false);

    public IReadOnlyList<RuleExample> Examples { get; }

    /// <summary>Name and text.</summary>
    public IReadOnlyList<(string Name, string Text)> Files { get; }

    /// <summary>The project in memory.</summary>
    public Project Project => Project.OfFiles(Files);

    // The fleet's class is the one that takes the examples in.
    private static string Own(string text)
    {
        var parts = text.Split("/// <summary>How Acme's fleet is put together.</summary>");
        return $"using Policies;\n\nnamespace Acme.Policies;\n\n{RuleExample.OnShops(parts[0])}";
    }
}
