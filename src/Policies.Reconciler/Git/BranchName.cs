namespace Policies.Reconciler.Git;

/// <summary>Names of branches that git takes, and takes for nothing else.</summary>
internal static class BranchName
{
    /// <summary>Refuses a name that is none.</summary>
    /// <exception cref="GitException">It is none.</exception>
    public static string Check(string name)
    {
        var isOne = name.Length > 0
            && name[0] is not ('-' or '/' or '.')
            && name[^1] is not ('/' or '.')
            && !name.Any(c => char.IsControl(c) || c is ' ' or '~' or '^' or ':' or '?' or '*' or '[' or '\\')
            && !name.Contains("..", StringComparison.Ordinal)
            && !name.Contains("@{", StringComparison.Ordinal)
            && name != "@"
            && name.Split('/').All(part => part.Length > 0 && part[0] != '.' && !part.EndsWith(".lock", StringComparison.Ordinal));
        return isOne ? name : throw new GitException($"'{name}' is no name of a branch; correct it in the fleet's Repositories.");
    }
}
