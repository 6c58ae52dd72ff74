namespace Policies.Reconciler.Agents;

/// <summary>Patterns as <c>.gitignore</c> has them; the last that matches decides.</summary>
internal sealed class IgnoreRules
{
    private readonly List<IgnorePattern> patterns = [];

    /// <summary>The lines of a file that stands at the root.</summary>
    public IgnoreRules(string text) => Add("", text);

    /// <summary>Those of others, to be added to.</summary>
    public IgnoreRules(IgnoreRules others) => patterns.AddRange(others.patterns);

    /// <summary>Adds the lines of a file that stands in a folder.</summary>
    public void Add(string folder, string text) => patterns.AddRange(text
        .Split('\n')
        .Select(line => line.TrimEnd('\r'))
        .Where(line => line.Trim().Length > 0 && line[0] != '#')
        .Select(line => new IgnorePattern(folder, line)));

    /// <summary>Whether a file is left out.</summary>
    public bool Exclude(string path) => patterns.FindLast(pattern => pattern.IsMatch(path)) is { Excludes: true };
}
