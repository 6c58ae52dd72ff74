using System.Text;
using Policies.Verification.Labels;

namespace Policies.Verification.Queries;

/// <summary>Imagines labels: one set for each way in which selectors can match or not match, whether anything has such labels or not.</summary>
internal static class LabelClasses
{
    private const string OtherValue = "*";

    /// <summary>The sets, the one without labels among them.</summary>
    /// <param name="selectors">What tells labels apart.</param>
    /// <param name="present">A label that everything has; null where there is none.</param>
    /// <param name="isTaken">Which values of that label are not imagined, for what has them is there.</param>
    /// <exception cref="TooManyClassesException">The selectors tell apart more than can be looked at.</exception>
    public static IReadOnlyList<LabelSet> Of(IReadOnlyCollection<LabelSelector> selectors, string? present = null, Predicate<string>? isTaken = null)
    {
        var asked = selectors.Distinct().ToList();
        var keys = asked.SelectMany(selector => selector.Requirements).GroupBy(requirement => requirement.Key, StringComparer.Ordinal).OrderBy(key => key.Key, StringComparer.Ordinal);
        List<(LabelSet Labels, bool[] Alive)> classes = [(LabelSet.Empty, [.. asked.Select(_ => true)])];
        foreach (var key in keys)
        {
            var isPresent = key.Key == present;
            var written = key.SelectMany(requirement => requirement.Values).Where(value => !isPresent || isTaken?.Invoke(value) != true);
            string?[] absent = isPresent ? [] : [null];
            string?[] values = [.. absent, .. written.Order(StringComparer.Ordinal).Append(OtherValue).Distinct()];
            classes = [.. classes.SelectMany(one => values.Select(value => Extended(one, key.Key, value, asked))).DistinctBy(one => Signature(one.Alive)).Take(TooManyClassesException.Most + 1)];
            if (classes.Count > TooManyClassesException.Most)
            {
                throw new TooManyClassesException();
            }
        }

        return [.. classes.Select(one => one.Labels)];
    }

    private static (LabelSet Labels, bool[] Alive) Extended((LabelSet Labels, bool[] Alive) one, string key, string? value, List<LabelSelector> asked) => (
        value is null ? one.Labels : one.Labels.WithDefault(key, value),
        [.. asked.Select((selector, i) => one.Alive[i] && selector.Requirements.All(requirement => requirement.Key != key || requirement.IsMetBy(value)))]);

    private static string Signature(bool[] alive)
    {
        var text = new StringBuilder(alive.Length);
        foreach (var one in alive)
        {
            text.Append(one ? '1' : '0');
        }

        return text.ToString();
    }
}
