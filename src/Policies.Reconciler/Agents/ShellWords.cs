using System.Text;

namespace Policies.Reconciler.Agents;

/// <summary>Divides a simple command line of a shell into words, without expanding or running anything.</summary>
internal static class ShellWords
{
    /// <summary>The commands of a pipeline, each as its words; null where the line is more than a pipeline.</summary>
    public static string[][]? Split(string line)
    {
        var commands = new List<string[]>();
        var words = new List<string>();
        var word = new StringBuilder();
        var inWord = false;
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            switch (c)
            {
                case '\'' when line.IndexOf('\'', i + 1) is var end and >= 0:
                    word.Append(line, i + 1, end - i - 1);
                    inWord = true;
                    i = end;
                    break;
                case '"' when EndOfQuote(line, i) is var end and >= 0:
                    Unquote(line.AsSpan(i + 1, end - i - 1), word);
                    inWord = true;
                    i = end;
                    break;
                case '\\' when i + 1 < line.Length:
                    i++;
                    if (line[i] != '\n')
                    {
                        word.Append(line[i]);
                        inWord = true;
                    }

                    break;
                case '|' when i + 1 == line.Length || line[i + 1] is not ('|' or '&'):
                    End();
                    if (words.Count == 0)
                    {
                        return null;
                    }

                    commands.Add([.. words]);
                    words.Clear();
                    break;
                case '\'' or '"' or '|' or '&' or ';' or '<' or '>' or '`' or '$' or '#' or '*' or '?' or '[' or '~':
                    return null;
                case ' ' or '\t' or '\n' or '\r':
                    // A line that goes on is one command; a second one is not read.
                    if (c == '\n' && line[i..].Trim().Length > 0 && (words.Count > 0 || inWord))
                    {
                        return null;
                    }

                    End();
                    break;
                default:
                    word.Append(c);
                    inWord = true;
                    break;
            }
        }

        End();
        commands.Add([.. words]);
        return words.Count > 0 ? [.. commands] : null;

        void End()
        {
            if (inWord)
            {
                words.Add(word.ToString());
                word.Clear();
                inWord = false;
            }
        }
    }

    private static int EndOfQuote(string line, int start)
    {
        for (var i = start + 1; i < line.Length; i++)
        {
            switch (line[i])
            {
                case '\\':
                    i++;
                    break;
                case '"':
                    return i;
            }
        }

        return -1;
    }

    private static void Unquote(ReadOnlySpan<char> text, StringBuilder word)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length && text[i + 1] is '"' or '\\' or '$' or '`')
            {
                i++;
            }

            word.Append(text[i]);
        }
    }
}
