using System.Globalization;
using Policies.Objects;

namespace Policies.Manifests.Kustomizations;

/// <summary>A list of JSON patch operations, RFC 6902.</summary>
internal static class JsonPatch
{
    /// <summary>The object after the operations.</summary>
    /// <exception cref="FormatException">One of them cannot be applied.</exception>
    public static Mapping Apply(Mapping target, Sequence operations)
    {
        Node root = target;
        foreach (var operation in operations)
        {
            root = operation is Mapping one ? Apply(root, one) : throw new FormatException("an operation is no mapping");
        }

        return root as Mapping ?? throw new FormatException("what comes of it is no object");
    }

    private static Node Apply(Node root, Mapping operation)
    {
        var path = PointerOf(operation, "path");
        switch (operation.Text("op"))
        {
            case "add":
                return Changed(root, path, ValueOf(operation), adds: true)!;
            case "replace":
                _ = Find(root, path);
                return Changed(root, path, ValueOf(operation), adds: false)!;
            case "remove":
                _ = Find(root, path);
                return Changed(root, path, null, adds: false) ?? throw new FormatException("it removes the whole object");
            case "copy":
                return Changed(root, path, Find(root, PointerOf(operation, "from")), adds: true)!;
            case "move":
                var from = PointerOf(operation, "from");
                var moved = Find(root, from);
                return Changed(Changed(root, from, null, adds: false) ?? throw new FormatException("it moves the whole object"), path, moved, adds: true)!;
            case "test":
                return root;
            default:
                throw new FormatException($"'{operation.Text("op")}' is no operation");
        }
    }

    private static Node ValueOf(Mapping operation) => operation["value"] ?? Scalar.Null;

    private static string[] PointerOf(Mapping operation, string member) => operation.Text(member) switch
    {
        null => throw new FormatException($"an operation has no {member}"),
        "" => [],
        var text => [.. text.TrimStart('/').Split('/').Select(step => step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal))],
    };

    private static Node Find(Node at, ReadOnlySpan<string> path)
    {
        foreach (var step in path)
        {
            at = at switch
            {
                Mapping mapping => mapping[step],
                Sequence list when Index(list, step) is var index && index < list.Count => list[index],
                _ => null,
            } ?? throw new FormatException($"there is no '{step}'");
        }

        return at;
    }

    private static Node? Changed(Node at, ReadOnlySpan<string> path, Node? value, bool adds)
    {
        if (path.IsEmpty)
        {
            return value;
        }

        var step = path[0];
        switch (at)
        {
            case Mapping mapping when path.Length == 1:
                return value is null ? Rewriting.Without(mapping, step) : mapping.With(step, value);
            case Mapping mapping when mapping[step] is { } inner:
                return mapping.With(step, Changed(inner, path[1..], value, adds)!);
            case Sequence list:
                return Changed(list, step, path[1..], value, adds);
            default:
                throw new FormatException($"there is no '{step}'");
        }
    }

    private static Sequence Changed(Sequence list, string step, ReadOnlySpan<string> rest, Node? value, bool adds)
    {
        var items = list.ToList();
        var index = Index(list, step);
        if (rest.IsEmpty && adds && index <= items.Count)
        {
            items.Insert(index, value!);
        }
        else if (index >= items.Count)
        {
            throw new FormatException($"there is no '{step}'");
        }
        else if (rest.IsEmpty && value is null)
        {
            items.RemoveAt(index);
        }
        else
        {
            items[index] = Changed(items[index], rest, value, adds)!;
        }

        return new(items.ToArray()) { Line = list.Line };
    }

    private static int Index(Sequence list, string step) =>
        step == "-" ? list.Count
        : int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index
        : throw new FormatException($"'{step}' is no place in a list");
}
