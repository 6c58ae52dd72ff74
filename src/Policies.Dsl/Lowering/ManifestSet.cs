using Policies.Objects;

namespace Policies.Lowering;

/// <summary>The objects of one cluster while they are gathered; two that are one, or that would be in one file, are problems.</summary>
internal sealed class ManifestSet(List<Problem> problems)
{
    private readonly Dictionary<ObjectKey, Manifest> byKey = [];

    /// <summary>Adds an object that only one definition may make.</summary>
    public void Add(Manifest manifest)
    {
        if (byKey.TryGetValue(manifest.Object.Key, out var other))
        {
            problems.Add(new(
                Rules.ObjectMadeTwice,
                manifest.MemberPath,
                $"{manifest.Object} is made twice, by {other.MemberPath} and by {manifest.MemberPath}; rename or remove one"));
            return;
        }

        byKey.Add(manifest.Object.Key, manifest);
    }

    /// <summary>Adds an object that several definitions may make, as long as they make the same.</summary>
    public void AddShared(Manifest manifest)
    {
        if (!byKey.TryGetValue(manifest.Object.Key, out var other) || !Same(other.Object.Root, manifest.Object.Root))
        {
            Add(manifest);
        }
    }

    /// <summary>The objects sorted by path; those whose name is no path, or whose path another has, are left out.</summary>
    public IReadOnlyList<Manifest> Finish()
    {
        var sorted = byKey.Values.ToArray();
        Array.Sort(sorted, (left, right) => string.CompareOrdinal(left.Path, right.Path));
        var byPath = new Dictionary<string, Manifest>(sorted.Length, StringComparer.OrdinalIgnoreCase);
        var finished = new List<Manifest>(sorted.Length);
        (string? Name, string? WhyNot) last = default;
        foreach (var manifest in sorted)
        {
            // One namespace's follow each other.
            if (manifest.Object.Namespace is { } folder && folder != last.Name)
            {
                last = (folder, Paths.WhyNot(folder));
            }

            var name = manifest.Object.Kind == "Namespace" || manifest.Object.Namespace is null || last.WhyNot is null
                ? manifest.Object.Name
                : manifest.Object.Namespace;
            if (Paths.WhyNot(name) is { } why)
            {
                // Of a namespace it is said once, not for everything in it.
                if (name == manifest.Object.Namespace && byKey.ContainsKey(new("", "Namespace", null, name)))
                {
                    continue;
                }

                problems.Add(new(Rules.ImpossiblePath, manifest.MemberPath, $"{manifest.Object} cannot be written to a file: '{name}' is no name of one, for {why}; rename it"));
            }
            else if (byPath.TryGetValue(manifest.Path, out var other))
            {
                problems.Add(new(
                    Rules.ObjectMadeTwice,
                    manifest.MemberPath,
                    $"{manifest.Object} and {other.Object} of {other.MemberPath} would be one file where case does not count; rename one"));
            }
            else
            {
                byPath.Add(manifest.Path, manifest);
                finished.Add(manifest);
            }
        }

        return finished;
    }

    private static bool Same(Node left, Node right) => (left, right) switch
    {
        (Scalar a, Scalar b) => a.Kind == b.Kind && a.Text == b.Text,
        (Sequence a, Sequence b) => a.Count == b.Count && a.Zip(b, Same).All(same => same),
        (Mapping a, Mapping b) => a.Count == b.Count && a.Zip(b, (x, y) => x.Key == y.Key && Same(x.Value, y.Value)).All(same => same),
        (EmbeddedYaml a, EmbeddedYaml b) => Same(a.Document, b.Document),
        _ => false,
    };
}
