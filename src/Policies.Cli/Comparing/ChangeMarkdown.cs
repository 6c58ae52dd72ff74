using System.Globalization;
using Policies.Verification.Changes;

namespace Policies.Cli.Comparing;

/// <summary>Changes for a pull request: how many of each kind, then a table for each set of clusters.</summary>
internal static class ChangeMarkdown
{
    public static void Write(TextWriter writer, IReadOnlyList<FleetChange> changes)
    {
        if (changes.Count == 0)
        {
            writer.Write("**Nothing changes in meaning.**\n");
            return;
        }

        writer.Write($"**Changes in meaning: {Summary(changes)}**\n");
        foreach (var (clusters, common) in changes)
        {
            writer.Write(clusters is [""] ? "\n" : $"\n### {Escaped(ChangeText.Heading(clusters))}\n\n");
            writer.Write("| change | what | because |\n|---|---|---|\n");
            foreach (var change in common)
            {
                writer.Write($"| {change.Word} | {Escaped(change.Brief)} | {Escaped(string.Join("; ", ChangeText.Brief(change.Because)))} |\n");
            }
        }
    }

    private static string Summary(IReadOnlyList<FleetChange> changes) => string.Join(", ", changes
        .SelectMany(group => group.Changes)
        .GroupBy(change => change is ChangedStandard ? "of namespaces" : change.Word)
        .OrderBy(group => group.First() is ChangedStandard ? int.MaxValue : (int)group.First().Kinds[0])
        .Select(group => string.Create(CultureInfo.InvariantCulture, $"{group.Count()} {group.Key}")));

    // Names come from manifests of anyone's, and are to be read as they are.
    private static string Escaped(string text)
    {
        var escaped = text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).ReplaceLineEndings(" ");
        foreach (var letter in (string[])["\\", "|", "*", "_", "`", "[", "]", "@", "~", "#", "!"])
        {
            escaped = escaped.Replace(letter, "\\" + letter, StringComparison.Ordinal);
        }

        return escaped;
    }
}
