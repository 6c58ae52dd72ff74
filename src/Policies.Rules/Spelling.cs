namespace Policies.Catalogue;

/// <summary>What a misspelt name was meant to be.</summary>
public static class Spelling
{
    /// <summary>The known name that a written one is most like; null where none is alike.</summary>
    public static string? Closest(string written, IEnumerable<string> known) =>
        known.Select(each => (Name: each, Distance: Distance(written, each)))
            .Where(each => each.Distance <= Math.Max(1, written.Length / 4))
            .OrderBy(each => each.Distance).ThenBy(each => each.Name, StringComparer.Ordinal)
            .Select(each => each.Name)
            .FirstOrDefault();

    // How many letters to add, drop or change (Levenshtein).
    private static int Distance(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + (from[i - 1] == to[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[to.Length];
    }
}
