using Policies.Analyzers.CodeFixes;

namespace Policies.Repository.Tests.Documentation;

/// <summary>The fixes that an editor offers, and the lines that say so on the pages of their rules; <c>POLICIES_ACCEPT=1</c> rewrites those.</summary>
internal static class CodeFixes
{
    private const string Line = "- Code fix: ";
    private const string Next = "## How to exempt or configure";

    public static IReadOnlyList<DefinitionFix> All { get; } =
    [
        .. typeof(DefinitionFix).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(DefinitionFix)) && !type.IsAbstract)
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .Select(type => (DefinitionFix)Activator.CreateInstance(type)!),
    ];

    public static IEnumerable<DefinitionFix> Of(string id) => All.Where(fix => fix.FixableDiagnosticIds.Contains(id));

    public static IEnumerable<string> Wrong(string path, string id)
    {
        var text = Tree.Read(path);
        var right = Rewritten(text, [.. Of(id).Select(fix => Line + fix.Does)]);
        if (right == text)
        {
            return [];
        }

        if (Environment.GetEnvironmentVariable("POLICIES_ACCEPT") != "1")
        {
            return [$"{path}: the lines '{Line}…' above '{Next}' are not those of the code fixes; run the test with POLICIES_ACCEPT=1"];
        }

        File.WriteAllText(Path.Combine(Tree.Root, path), right);
        return [];
    }

    private static string Rewritten(string text, IReadOnlyList<string> lines)
    {
        var parts = text.Split(Next);
        var without = string.Join('\n', parts[0].Split('\n').Where(line => !line.StartsWith(Line, StringComparison.Ordinal))).TrimEnd();
        var fixes = lines.Count == 0 ? "" : "\n\n" + string.Join('\n', lines);
        return $"{without}{fixes}\n\n{Next}{parts[1]}";
    }
}
