namespace Policies.Verification.Connections;

/// <summary>A division of the universe into parts that share a value, refined rule by rule.</summary>
internal sealed class Partition<T>(BitSet everything, T value) where T : IEquatable<T>
{
    private List<(BitSet Elements, T Value)> parts = [(everything, value)];

    /// <summary>The parts; none is empty, and no two have the same value.</summary>
    public IReadOnlyList<(BitSet Elements, T Value)> Parts => parts;

    /// <summary>Changes the value of some elements.</summary>
    public void Change(BitSet elements, Func<T, T> change)
    {
        var changed = new List<(BitSet, T)>(parts.Count + 1);
        foreach (var (part, value) in parts)
        {
            if (!part.Overlaps(elements) || change(value) is var next && next.Equals(value))
            {
                changed.Add((part, value));
                continue;
            }

            var within = part.Copy();
            within.IntersectWith(elements);
            changed.Add((within, next));
            part.ExceptWith(elements);
            if (!part.IsEmpty)
            {
                changed.Add((part, value));
            }
        }

        parts = Merged(changed);
    }

    /// <summary>Changes the value of all elements.</summary>
    public void Change(Func<T, T> change) => parts = Merged([.. parts.Select(part => (part.Elements, change(part.Value)))]);

    private static List<(BitSet Elements, T Value)> Merged(List<(BitSet Elements, T Value)> unmerged)
    {
        var byValue = new Dictionary<T, BitSet>(unmerged.Count);
        foreach (var (elements, value) in unmerged)
        {
            if (byValue.TryGetValue(value, out var others))
            {
                others.UnionWith(elements);
            }
            else
            {
                byValue.Add(value, elements);
            }
        }

        return [.. byValue.Select(part => (part.Value, part.Key))];
    }
}
