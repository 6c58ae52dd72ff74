namespace Policies.Verification.Connections;

/// <summary>A division of the universe into parts that share a value, refined rule by rule.</summary>
internal sealed class Partition<T>(ElementSet everything, T value) where T : IEquatable<T>
{
    private List<(ElementSet Elements, T Value)> parts = [(everything, value)];

    /// <summary>The parts; none is empty, and no two have the same value.</summary>
    public IReadOnlyList<(ElementSet Elements, T Value)> Parts => parts;

    /// <summary>Changes the value of some elements.</summary>
    public void Change(ElementSet elements, Func<T, T> change)
    {
        var changed = new List<(ElementSet, T)>(parts.Count + 1);
        foreach (var (part, value) in parts)
        {
            var within = part.Intersect(elements);
            if (within.IsEmpty || change(value) is var next && next.Equals(value))
            {
                changed.Add((part, value));
                continue;
            }

            changed.Add((within, next));
            if (part.Except(elements) is { IsEmpty: false } without)
            {
                changed.Add((without, value));
            }
        }

        parts = Merged(changed);
    }

    /// <summary>Changes the value of all elements.</summary>
    public void Change(Func<T, T> change) => parts = Merged([.. parts.Select(part => (part.Elements, change(part.Value)))]);

    private static List<(ElementSet Elements, T Value)> Merged(List<(ElementSet Elements, T Value)> unmerged)
    {
        var byValue = new Dictionary<T, ElementSet>(unmerged.Count);
        foreach (var (elements, value) in unmerged)
        {
            byValue[value] = byValue.TryGetValue(value, out var others) ? others.Union(elements) : elements;
        }

        return [.. byValue.Select(part => (part.Value, part.Key))];
    }
}
