using System.Text.RegularExpressions;

namespace Policies.Examples;

/// <summary>A fenced block of a page; docs/README.md says what the words after <c>csharp</c> mean.</summary>
internal sealed partial record CodeBlock(Page Page, int Line, string Info, string Text)
{
    private static readonly string[] Wrappers = ["namespace", "module", "fleet", "members"];

    private string[] Words { get; } = Info.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public string Language => Words.FirstOrDefault("");

    public bool IsCSharp => Language == "csharp";

    /// <summary>Whether the block is manifests that the rules judge: one that gives something, or is clean.</summary>
    public bool IsYaml => Language == "yaml" && Words.Length > 1;

    /// <summary>Whether nothing else exists beside the manifests, as <c>check --complete</c> takes it.</summary>
    public bool IsComplete => Words.Contains("complete");

    /// <summary>The class that the block stands in; null where the block is a whole file.</summary>
    public string? Wrapper => Array.Find(Words, word => Wrappers.Contains(word));

    /// <summary>Whether the block is a file of the fleet that the page's other blocks belong to.</summary>
    public bool IsFile => IsCSharp && Words.Length == 1;

    /// <summary>Ids of what the block is meant to give, of the C# compiler's or ours; empty where nothing is wrong with it.</summary>
    public IReadOnlyList<string> Gives => [.. Words.SkipWhile(word => word != "gives").Skip(1).TakeWhile(word => Id().IsMatch(word))];

    /// <summary>The day on which it is judged.</summary>
    public Day Today => Words.SkipWhile(word => word != "on").Skip(1).FirstOrDefault() is { } day && DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture) is var date
        ? new(date.Year, date.Month, date.Day)
        : new(2026, 12, 01);

    /// <summary>The block as a file: the class that it stands in around it, where it leaves that out.</summary>
    /// <param name="name">What a namespace that it does not name is called.</param>
    /// <param name="on">The member that says where a namespace is; empty where the block says it.</param>
    public string File(string name, string on) => Wrapper switch
    {
        "namespace" => $$"""
            public sealed class Snippet() : NamespacePolicy("{{name}}")
            {
                {{on}}
            {{Text}}
            }
            """,
        "module" => $$"""
            public class Snippet : Module
            {
            {{Text}}
            }
            public sealed class Fleet : FleetDefinition
            {
                public override IReadOnlyList<ModuleUse> Modules => [Use.Module<Snippet>()];
            }
            """,
        "fleet" => $$"""
            public sealed class Fleet : FleetDefinition
            {
            {{Text}}
            }
            """,
        "members" => $$"""
            public static partial class Snippets
            {
            {{Text}}
            }
            """,
        _ => Text,
    };

    /// <summary>What is wrong with the words themselves.</summary>
    public IEnumerable<string> Faults =>
        Words.Skip(1)
            .Where((word, i) => !Wrappers.Contains(word) && word is not ("gives" or "on") && !Id().IsMatch(word) && !(Words[i] == "on"))
            .Select(word => $"{this}: '{word}' after ```csharp means nothing")
            .Concat(Words.Contains("gives") && Gives.Count == 0 ? [$"{this}: 'gives' names no id"] : []);

    public override string ToString() => $"{Page.Path}:{Line}";

    [GeneratedRegex("^(POL|CS)[0-9]{4}$")]
    private static partial Regex Id();
}
