using System.Globalization;
using System.Text.RegularExpressions;

namespace Policies.Reconciler.Agents;

/// <summary>A <c>find</c> whose tests and action are known.</summary>
internal sealed partial class FindCommand
{
    private readonly string[] words;
    private readonly List<string> starts = [];
    private int at;
    private int most = int.MaxValue;
    private int least;
    private bool isKnown = true;
    private Func<string, string, bool> test = (_, _) => true;

    private FindCommand(string[] words) => this.words = words;

    /// <summary>The folders that it looks through, as written.</summary>
    public IReadOnlyList<string> Starts => starts;

    public FindAction Action { get; private set; }

    /// <summary>Whether paths go through a shell, which takes some of them for something else.</summary>
    public bool IsByShell { get; private set; }

    /// <summary>Reads the arguments; null where one is not known.</summary>
    public static FindCommand? Parse(string[] words)
    {
        var command = new FindCommand(words);
        while (command.at < words.Length && words[command.at] is var word && word is not ['-' or '(' or '!', ..])
        {
            command.starts.Add(word);
            command.at++;
        }

        if (command.starts.Count == 0)
        {
            command.starts.Add(".");
        }

        command.test = command.Or();
        return command.isKnown && command.at == words.Length ? command : null;
    }

    /// <summary>Whether it finds a file: the folder that it started from, as written, and the path below that.</summary>
    public bool Finds(string start, string path)
    {
        var depth = path.Count(c => c == '/') + 1;
        return depth >= least && depth <= most && test($"{start.TrimEnd('/')}/{path}", path[(path.LastIndexOf('/') + 1)..]);
    }

    private Func<string, string, bool> Or()
    {
        var left = And();
        while (isKnown && Peek() is "-o" or "-or")
        {
            at++;
            var (first, second) = (left, And());
            left = (path, name) => first(path, name) || second(path, name);
        }

        return left;
    }

    private Func<string, string, bool> And()
    {
        Func<string, string, bool> all = (_, _) => true;
        while (isKnown && Peek() is { } word and not ("-o" or "-or" or ")"))
        {
            if (word is "-a" or "-and")
            {
                at++;
                continue;
            }

            var (first, second) = (all, Test());
            all = (path, name) => first(path, name) && second(path, name);
        }

        return all;
    }

    private Func<string, string, bool> Test()
    {
        var word = words[at++];
        switch (word)
        {
            case "!" or "-not":
                var not = at < words.Length ? Test() : Unknown();
                return (path, name) => !not(path, name);
            case "(":
                var inner = Or();
                isKnown &= Next() == ")";
                return inner;
            case "-name" when Next() is { } pattern:
                return (_, name) => IsLike(name, pattern, RegexOptions.None);
            case "-iname" when Next() is { } pattern:
                return (_, name) => IsLike(name, pattern, RegexOptions.IgnoreCase);
            case "-path" or "-wholename" when Next() is { } pattern:
                return (path, _) => IsLike(path, pattern, RegexOptions.None);
            case "-type" when Next() is "f":
            case "-print" or "-print0":
                return (_, _) => true;
            case "-maxdepth" when Depth() is { } depth:
                most = depth;
                return (_, _) => true;
            case "-mindepth" when Depth() is { } depth:
                least = depth;
                return (_, _) => true;
            case "-exec" when Written():
                Action = FindAction.Write;
                return (_, _) => true;
            default:
                return Unknown();
        }
    }

    // cat itself, or a shell that does no more than that and a line between two files.
    private bool Written()
    {
        var end = Enumerable.Range(at, words.Length - at).FirstOrDefault(i => words[i] is ";" or "+", -1);
        if (end < 0)
        {
            return false;
        }

        var run = words.Skip(at).Take(end - at).ToList();
        at = end + 1;
        IsByShell = run is not ["cat", ..];
        return run switch
        {
            ["cat", "{}"] => true,
            ["sh" or "bash" or "/bin/sh" or "/bin/bash", "-c" or "-ec", var script, ..] =>
                script.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is var steps
                && steps.All(step => Copy().IsMatch(step) || Divide().IsMatch(step)) && steps.Count(step => Copy().IsMatch(step)) == 1,
            _ => false,
        };
    }

    private string? Peek() => at < words.Length ? words[at] : null;

    private string? Next() => at < words.Length ? words[at++] : null;

    private int? Depth() => int.TryParse(Next(), NumberStyles.None, CultureInfo.InvariantCulture, out var depth) ? depth : null;

    private Func<string, string, bool> Unknown()
    {
        isKnown = false;
        return (_, _) => false;
    }

    private static bool IsLike(string text, string pattern, RegexOptions options) =>
        Regex.IsMatch(text, $"^{Regex.Escape(pattern).Replace("\\*", ".*", StringComparison.Ordinal).Replace("\\?", ".", StringComparison.Ordinal)}$", options | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)
        && !pattern.Contains('[', StringComparison.Ordinal);

    [GeneratedRegex("^cat (?:\"?\\{\\}\"?|'\\{\\}'|\"?\\$[01@]\"?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Copy();

    [GeneratedRegex("^(?:echo|printf)(?: -e| -n)? ['\"]?(?:\\\\n)?-{3}(?:\\\\n)?['\"]?$|^echo(?: ['\"]{2})?$", RegexOptions.CultureInvariant)]
    private static partial Regex Divide();
}
