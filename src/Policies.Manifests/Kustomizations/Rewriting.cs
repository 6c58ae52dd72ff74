using Policies.Objects;

namespace Policies.Manifests.Kustomizations;

/// <summary>Changes a value within an object; what is not changed is kept as it is, with its lines.</summary>
internal static class Rewriting
{
    /// <summary>The object with a value changed at a path of keys, which goes through every element of a list on its way.</summary>
    /// <param name="root">The object.</param>
    /// <param name="path">The keys.</param>
    /// <param name="change">Gives the new value of the old one, which is null where nothing is written.</param>
    /// <param name="mayAdd">Whether what leads to the value is added where it is missing; else the value is changed only where something is written.</param>
    public static Mapping At(Mapping root, ReadOnlySpan<string> path, Func<Node?, Node> change, bool mayAdd = true)
    {
        var key = path[0];
        var was = root[key];
        if (path.Length == 1)
        {
            return was is null && !mayAdd ? root : root.With(key, change(was));
        }

        return was switch
        {
            Mapping inner => Changed(root, key, inner, At(inner, path[1..], change, mayAdd)),
            Sequence list => root.With(key, Each(list, path[1..], change, mayAdd)),
            null or Scalar { Kind: ScalarKind.Null } when mayAdd => root.With(key, At(Mapping.Empty, path[1..], change)),
            _ => root,
        };
    }

    /// <summary>The mapping without a key.</summary>
    public static Mapping Without(Mapping mapping, string key) => new([.. mapping.Where(entry => entry.Key != key)]) { Line = mapping.Line };

    private static Mapping Changed(Mapping root, string key, Mapping was, Mapping inner) => ReferenceEquals(was, inner) ? root : root.With(key, inner);

    private static Sequence Each(Sequence list, ReadOnlySpan<string> path, Func<Node?, Node> change, bool mayAdd)
    {
        var items = new Node[list.Count];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = list[i] is Mapping item ? At(item, path, change, mayAdd) : list[i];
        }

        return new(items) { Line = list.Line };
    }
}
