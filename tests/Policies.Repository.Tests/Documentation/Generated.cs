namespace Policies.Repository.Tests.Documentation;

/// <summary>The parts of pages that tests write, between two comments; <c>POLICIES_ACCEPT=1</c> rewrites them.</summary>
internal static class Generated
{
    private const string End = "<!-- end -->";

    private static bool Accepting => Environment.GetEnvironmentVariable("POLICIES_ACCEPT") == "1";

    /// <summary>Compares the part of a page that has a name.</summary>
    public static void Verify(string path, string name, IEnumerable<string> lines)
    {
        var text = Tree.Read(path);
        var begin = $"<!-- written by a test: {name} -->\n";
        var parts = text.Split(begin);
        Assert.True(parts.Length == 2, $"{path}: the line '{begin.Trim()}' has to be there once");
        var end = parts[1].IndexOf(End, StringComparison.Ordinal);
        Assert.True(end >= 0, $"{path}: '{End}' does not follow '{begin.Trim()}'");
        var wanted = $"\n{string.Join('\n', lines)}\n\n";
        if (parts[1][..end] == wanted)
        {
            return;
        }

        if (!Accepting)
        {
            Assert.Fail($"{path}: '{name}' is not current; run the test with POLICIES_ACCEPT=1. It is to be:\n{wanted}");
        }

        File.WriteAllText(Path.Combine(Tree.Root, path), parts[0] + begin + wanted + parts[1][end..]);
    }

    /// <summary>A table's rows, the first the headings.</summary>
    public static IEnumerable<string> Table(IEnumerable<string> headings, IEnumerable<IEnumerable<string>> rows)
    {
        var columns = headings.ToList();
        yield return Row(columns);
        yield return Row(columns.Select(_ => "---"));
        foreach (var row in rows)
        {
            yield return Row(row);
        }
    }

    private static string Row(IEnumerable<string> cells) => $"| {string.Join(" | ", cells.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal)))} |";
}
