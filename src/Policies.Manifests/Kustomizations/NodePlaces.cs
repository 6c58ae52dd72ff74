using Policies.Objects;

namespace Policies.Manifests.Kustomizations;

/// <summary>The files of values that came into an object by a patch.</summary>
internal sealed class NodePlaces
{
    private readonly Dictionary<Node, string> files = new(ReferenceEqualityComparer.Instance);

    /// <summary>The file; null where the value is of the object's own.</summary>
    public string? FileOf(Node node) => files.GetValueOrDefault(node);

    /// <summary>Gives the files other names.</summary>
    public NodePlaces Named(Func<string, string> name)
    {
        foreach (var node in files.Keys.ToList())
        {
            files[node] = name(files[node]);
        }

        return this;
    }

    /// <summary>Keeps the file of some values and of all in them.</summary>
    public IReadOnlyList<Node> Of(string file, IReadOnlyList<Node> nodes)
    {
        foreach (var node in nodes)
        {
            Add(file, node);
        }

        return nodes;
    }

    private void Add(string file, Node node)
    {
        if (!files.TryAdd(node, file))
        {
            // An alias stands for what is known already.
            return;
        }

        foreach (var inner in node switch { Mapping mapping => mapping.Select(entry => entry.Value), Sequence list => list, _ => [] })
        {
            Add(file, inner);
        }
    }
}
