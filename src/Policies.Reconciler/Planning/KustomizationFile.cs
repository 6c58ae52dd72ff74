using System.Text;

namespace Policies.Reconciler.Planning;

/// <summary>Our own <c>kustomization.yaml</c>, which lists what lies beside it.</summary>
internal static class KustomizationFile
{
    /// <summary>Its path within our folder.</summary>
    public const string Path = "kustomization.yaml";

    private const string Item = "  - ";

    /// <summary>The same with more files, among the others in their order, and without those that are not there.</summary>
    public static byte[] With(ReadOnlySpan<byte> kustomization, IReadOnlyCollection<string> files, Predicate<string> isThere)
    {
        var lines = Encoding.UTF8.GetString(kustomization).TrimEnd('\n').Split('\n').ToList();
        lines.RemoveAll(line => line.StartsWith(Item, StringComparison.Ordinal) && (!isThere(line[Item.Length..]) || files.Contains(line[Item.Length..])));
        var header = lines.IndexOf("resources:");
        if (header < 0)
        {
            lines.RemoveAll(line => line == "resources: []");
            header = lines.Count;
            lines.Add("resources:");
        }

        foreach (var file in files)
        {
            var at = header + 1;
            while (at < lines.Count && lines[at].StartsWith(Item, StringComparison.Ordinal) && string.CompareOrdinal(lines[at][Item.Length..], file) < 0)
            {
                at++;
            }

            lines.Insert(at, Item + file);
        }

        return Encoding.UTF8.GetBytes($"{string.Join('\n', lines)}\n");
    }
}
