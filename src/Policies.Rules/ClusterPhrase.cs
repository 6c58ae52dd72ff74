using System.Globalization;

namespace Policies.Catalogue;

/// <summary>Says in a message on which clusters it holds.</summary>
internal static class ClusterPhrase
{
    private const int MostNames = 3;

    /// <summary>The message with its clusters after the thing, before what to do.</summary>
    public static string In(string message, IReadOnlyCollection<string> clusters)
    {
        if (clusters.Count == 0)
        {
            return message;
        }

        var advice = message.LastIndexOf("; ", StringComparison.Ordinal);
        var end = advice < 0 ? message.Length : advice;
        return message.Substring(0, end) + Of(clusters) + message.Substring(end);
    }

    private static string Of(IReadOnlyCollection<string> clusters)
    {
        var names = clusters.Take(MostNames).Select(name => $"'{name}'").ToList();
        if (clusters.Count > MostNames)
        {
            return string.Format(CultureInfo.InvariantCulture, " on clusters {0} and {1} more", string.Join(", ", names), clusters.Count - MostNames);
        }

        return names.Count == 1
            ? " on cluster " + names[0]
            : $" on clusters {string.Join(", ", names.Take(names.Count - 1))} and {names[names.Count - 1]}";
    }
}
