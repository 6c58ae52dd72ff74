namespace Policies.Reconciler.Planning;

/// <summary>Finds what keeps a path of ours from being written on every file system.</summary>
internal static class InTheWay
{
    /// <summary>What is wrong with paths within our folder.</summary>
    public static IEnumerable<string> Of(OurFolder folder, IEnumerable<string> targets)
    {
        var anyCase = folder.Entries.Keys.ToLookup(path => path, StringComparer.OrdinalIgnoreCase);
        var parts = folder.Entries.Keys.SelectMany(Parents).Distinct(StringComparer.Ordinal).ToLookup(path => path, StringComparer.OrdinalIgnoreCase);
        foreach (var target in targets)
        {
            if (Git.TreePath.Fault(target) is { } fault)
            {
                yield return $"'{target}' cannot be written: {fault}";
            }

            foreach (var other in anyCase[target].Concat(Parents(target).SelectMany(parent => anyCase[parent])).Where(other => other != target))
            {
                yield return other.Equals(target, StringComparison.OrdinalIgnoreCase)
                    ? $"'{folder.Path}/{other}' and our '{folder.Path}/{target}' differ only in case, and are one file on some machines. Rename it"
                    : $"'{folder.Path}/{other}' stands where our '{folder.Path}/{target}' needs a folder. Remove it";
            }

            foreach (var other in parts[target])
            {
                yield return $"'{folder.Path}/{other}' is a folder where our file '{folder.Path}/{target}' shall be. Remove it";
            }

            foreach (var other in Parents(target).SelectMany(parent => parts[parent].Where(same => same != parent)).Distinct())
            {
                yield return $"The folders '{folder.Path}/{other}' and that of our '{folder.Path}/{target}' differ only in case. Rename it";
            }
        }
    }

    private static IEnumerable<string> Parents(string path)
    {
        for (var slash = path.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = path.IndexOf('/', slash + 1))
        {
            yield return path[..slash];
        }
    }
}
