using System.Text;
using System.Text.RegularExpressions;

namespace Policies.Reconciler.Agents;

/// <summary>Patterns of paths as Argo CD has them: <c>*</c> also matches across folders, and <c>{a,b}</c> is either.</summary>
internal static class Glob
{
    public static bool IsMatch(string pattern, string path) => Regex.IsMatch(path, $"^{Translated(pattern)}$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    private static string Translated(string pattern)
    {
        var regex = new StringBuilder();
        var depth = 0;
        foreach (var c in pattern)
        {
            switch (c)
            {
                case '*':
                    regex.Append(".*");
                    break;
                case '?':
                    regex.Append('.');
                    break;
                case '{':
                    depth++;
                    regex.Append("(?:");
                    break;
                case '}' when depth > 0:
                    depth--;
                    regex.Append(')');
                    break;
                case ',' when depth > 0:
                    regex.Append('|');
                    break;
                default:
                    regex.Append(Regex.Escape(c.ToString()));
                    break;
            }
        }

        return regex.Append(')', depth).ToString();
    }
}
