using System.Text;
using Policies.Verification.Labels;

namespace Policies.Verification.Connections;

/// <summary>The labels that selectors speak of: two sets of labels that differ in nothing else are the same to every one of them.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, HashSet<string>> values = new(StringComparer.Ordinal);

    public Vocabulary(IEnumerable<LabelSelector> selectors)
    {
        foreach (var requirement in selectors.SelectMany(selector => selector.Requirements))
        {
            if (!values.TryGetValue(requirement.Key, out var spoken))
            {
                values.Add(requirement.Key, spoken = new(StringComparer.Ordinal));
            }

            spoken.UnionWith(requirement.Values);
        }
    }

    /// <summary>Writes what selectors can see of labels; a value that none of them names is like any other such value.</summary>
    public void Describe(LabelSet labels, StringBuilder into)
    {
        foreach (var (key, value) in labels.Labels)
        {
            if (values.TryGetValue(key, out var spoken))
            {
                into.Append(key).Append(spoken.Contains(value) ? '=' : '~').Append(spoken.Contains(value) ? value : "").Append('\n');
            }
        }
    }
}
