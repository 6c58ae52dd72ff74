using System.Globalization;
using System.Text;
using Policies.Objects;

namespace Policies.Manifests.Kustomizations;

/// <summary>A place in an object as replacements write it: <c>spec.template.spec.containers.[name=web].image</c>, <c>rules.*.host</c>, <c>metadata.annotations.[a.b/c]</c>.</summary>
internal static class FieldPath
{
    /// <summary>The steps; dots within brackets, and after a backslash, are no ends.</summary>
    public static string[] Steps(string text)
    {
        var (steps, step, depth) = (new List<string>(), new StringBuilder(), 0);
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '\\' when i + 1 < text.Length && text[i + 1] == '.':
                    step.Append(text[++i]);
                    break;
                case '.' when depth == 0:
                    steps.Add(step.ToString());
                    step.Clear();
                    break;
                default:
                    depth += text[i] == '[' ? 1 : text[i] == ']' ? -1 : 0;
                    step.Append(text[i]);
                    break;
            }
        }

        return [.. steps.Append(step.ToString()).Where(one => one.Length > 0)];
    }

    /// <summary>The values at a place.</summary>
    public static IEnumerable<Node> Find(Node at, string[] steps) =>
        steps.Length == 0 ? [at] : Inner(at, steps[0]).SelectMany(inner => Find(inner, steps[1..]));

    /// <summary>The same with another value at a place, and how many were found there.</summary>
    /// <param name="at">The value within which the place is.</param>
    /// <param name="steps">The steps to it.</param>
    /// <param name="change">Gives the new value of the old one, which is null where nothing is written.</param>
    /// <param name="creates">Whether what is missing is added.</param>
    public static (Node Changed, int Count) Change(Node at, ReadOnlySpan<string> steps, Func<Node?, Node> change, bool creates)
    {
        if (steps.IsEmpty)
        {
            return (change(at), 1);
        }

        var step = steps[0];
        var rest = steps[1..];
        switch (at)
        {
            case Mapping mapping when Key(step) is var key && mapping[key] is { } inner:
                var (changed, count) = Change(inner, rest, change, creates);
                return count == 0 ? (at, 0) : (mapping.With(key, changed), count);
            case Mapping mapping when creates:
                return (mapping.With(Key(step), rest.IsEmpty ? change(null) : Change(Mapping.Empty, rest, change, creates).Changed), 1);
            case Sequence list:
                return Change(list, step, rest, change, creates);
            default:
                return (at, 0);
        }
    }

    private static (Node Changed, int Count) Change(Sequence list, string step, ReadOnlySpan<string> rest, Func<Node?, Node> change, bool creates)
    {
        var (items, all) = (list.ToList(), 0);
        for (var i = 0; i < items.Count; i++)
        {
            if (IsMeant(items[i], i, step))
            {
                (items[i], var count) = Change(items[i], rest, change, creates);
                all += count;
            }
        }

        if (all == 0 && creates && Condition(step) is [var key, var value])
        {
            var (made, count) = Change(Mapping.Of((key, value)), rest, change, creates);
            items.Add(made);
            all += count;
        }

        return all == 0 ? (list, 0) : (new Sequence(items.ToArray()) { Line = list.Line }, all);
    }

    private static IEnumerable<Node> Inner(Node at, string step) => at switch
    {
        Mapping mapping => mapping[Key(step)] is { } value ? [value] : [],
        Sequence list => list.Where((item, i) => IsMeant(item, i, step)),
        _ => [],
    };

    private static bool IsMeant(Node item, int index, string step) =>
        step == "*" ? true
        : Condition(step) is [var key, var value] ? key.Length == 0 ? (item as Scalar)?.Text == value : item is Mapping mapping && mapping.Text(key) == value
        : int.TryParse(Key(step), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number == index;

    private static string[]? Condition(string step) =>
        step is ['[', .. var inside, ']'] && inside.Split('=', 2) is [var key, var value] ? [key, value] : null;

    private static string Key(string step) => step is ['[', .. var inside, ']'] ? inside : step;
}
