using System.Text;
using System.Text.RegularExpressions;

namespace Policies.Reconciler.Agents;

/// <summary>Patterns as <c>.gitignore</c> has them; the last that matches decides.</summary>
internal sealed class IgnoreRules
{
    private readonly List<(Regex Pattern, bool Excludes)> rules = [];

    /// <summary>Adds the lines of a file that stands in a folder.</summary>
    public void Add(string folder, string text)
    {
        foreach (var line in text.Split('\n').Select(line => line.TrimEnd('\r')).Where(line => line.Trim().Length > 0 && line[0] != '#'))
        {
            var excludes = line[0] != '!';
            var pattern = (excludes ? line : line[1..]).TrimEnd(' ');
            var isFolder = pattern.EndsWith('/');
            pattern = pattern.TrimEnd('/').TrimStart('\\');
            var isAnchored = pattern.Contains('/', StringComparison.Ordinal);
            var below = folder.Length == 0 ? "" : $"{Regex.Escape(folder)}/";

            // What lies below a folder that matches is matched too; a pattern that is a folder's matches no file itself.
            var text2 = $"^{below}{(isAnchored ? "" : "(?:.*/)?")}{Translated(pattern.TrimStart('/'))}{(isFolder ? "/.*" : "(?:/.*)?")}$";
            rules.Add((new(text2, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking), excludes));
        }
    }

    /// <summary>Whether a file is left out.</summary>
    public bool Exclude(string path) => rules.FindLast(rule => rule.Pattern.IsMatch(path)) is { Pattern: not null, Excludes: true };

    private static string Translated(string pattern)
    {
        var regex = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            switch (pattern[i])
            {
                case '*' when pattern.AsSpan(i).StartsWith("**/"):
                    regex.Append("(?:.*/)?");
                    i += 2;
                    break;
                case '*' when pattern.AsSpan(i).StartsWith("**"):
                    regex.Append(".*");
                    i++;
                    break;
                case '*':
                    regex.Append("[^/]*");
                    break;
                case '?':
                    regex.Append("[^/]");
                    break;
                case '[' when pattern.IndexOf(']', i + 2) is var end and > 0:
                    var set = pattern[(i + 1)..end].Replace("\\", "\\\\", StringComparison.Ordinal).Replace("[", "\\[", StringComparison.Ordinal);
                    regex.Append('[').Append(set.StartsWith('!') ? $"^{set[1..]}" : set).Append(']');
                    i = end;
                    break;
                case '\\' when i + 1 < pattern.Length:
                    regex.Append(Regex.Escape(pattern[++i].ToString()));
                    break;
                default:
                    regex.Append(Regex.Escape(pattern[i].ToString()));
                    break;
            }
        }

        return regex.ToString();
    }
}
