namespace Policies.Reconciler.Git;

/// <summary>Reads where a branch is from a repository's own files, as git keeps them since ever; no program is started for that.</summary>
internal static class RefFiles
{
    private const int MostCharacters = 100;

    /// <summary>Whether the files say it; where they do not, only git can. Null is a branch that is not there.</summary>
    public static bool TryRead(string folder, string reference, out ObjectId? commit)
    {
        commit = null;
        try
        {
            if (Directory.Exists(Path.Combine(folder, "reftable")))
            {
                return false;
            }

            // In this order: git writes the packed list before it takes the single file away.
            var single = new FileInfo(Path.Combine(folder, reference));
            if (single.Exists)
            {
                if (single.Length > MostCharacters || single.LinkTarget is not null || !ObjectId.TryParse(File.ReadAllText(single.FullName).Trim(), out var id))
                {
                    return false;
                }

                commit = id;
                return true;
            }

            var packed = Path.Combine(folder, "packed-refs");
            if (File.Exists(packed) && File.ReadLines(packed).FirstOrDefault(line => line.EndsWith($" {reference}", StringComparison.Ordinal)) is { } found)
            {
                commit = ObjectId.TryParse(found[..^(reference.Length + 1)], out var id) ? id : null;
                return commit is not null;
            }

            return !Directory.Exists(single.FullName);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
