using System.Globalization;

namespace Policies.Catalogue.Compiler.Malformed;

/// <summary>One look at a definition: what is seen of it, and where faults are said.</summary>
internal sealed class Inspection(Rule rule, Unseen unseen, Report report)
{
    /// <summary>Whether a member is seen, and its place.</summary>
    public bool Sees(Place place, string member, out Place at)
    {
        at = place.Of(member);
        return !unseen.Hides(at);
    }

    /// <summary>Whether a place is seen.</summary>
    public bool Sees(Place place) => !unseen.Hides(place);

    /// <summary>Judges the elements of a list that are seen.</summary>
    public void Each<T>(IReadOnlyList<T>? list, Place place, string member, Action<T, Place> judge)
    {
        if (list is { Count: > 0 } && Sees(place, member, out var at))
        {
            Each(list, at, judge);
        }
    }

    /// <summary>Judges the elements of a list that are seen.</summary>
    public void Each<T>(IReadOnlyList<T> list, Place at, Action<T, Place> judge)
    {
        for (var i = 0; i < list.Count; i++)
        {
            var element = at[i];
            if (Sees(element) && list[i] is { } value)
            {
                judge(value, element);
            }
        }
    }

    /// <summary>Judges a member that is a list by whether it has elements at all; null is one that is half-written in an editor.</summary>
    public void SomeOf<T>(IReadOnlyList<T>? list, Place place, string member, string message)
    {
        if (list is { Count: 0 } && Sees(place, member, out var at) && !unseen.HidesPartOf(at))
        {
            Say(at, message);
        }
    }

    /// <summary>Judges a text.</summary>
    public void Text(string? text, Place place, string member, string what, Grammar grammar)
    {
        if (Sees(place, member, out var at))
        {
            Text(text, at, what, grammar);
        }
    }

    /// <summary>Judges a text.</summary>
    public void Text(string? text, Place at, string what, Grammar grammar)
    {
        var written = text ?? "";
        if (!grammar.Holds(written))
        {
            Say(at, written.Length == 0 ? $"{what} is empty; {grammar.Advice}" : $"{what} '{OneLine(written)}' is malformed; {grammar.Advice}");
        }
    }

    /// <summary>Judges a number by its range.</summary>
    public void Number(int number, Place place, string member, string what, int least, int most)
    {
        if (Sees(place, member, out var at) && (number < least || number > most))
        {
            Say(at, string.Format(CultureInfo.InvariantCulture, "{0} {1} is out of range; use {2} to {3}", what, number, least, most));
        }
    }

    /// <summary>Says that something is malformed.</summary>
    public void Say(Place at, string message) => report.Add(rule, at.ToString(), message);

    // What is broken over lines would break the line that says so.
    private static string OneLine(string text) =>
        string.Concat(text.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? string.Format(CultureInfo.InvariantCulture, "\\u{0:x4}", (int)c) : c.ToString()));
}
