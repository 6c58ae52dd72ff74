using System.Globalization;
using Policies.Objects;

namespace Policies.Manifests.Kustomizations;

/// <summary>Values that a kustomization takes from one of its objects and writes into others.</summary>
internal sealed class Replacements(FileTree tree, KustomizationSettings settings, string folder, Action<string> fault)
{
    private const string Name = "metadata.name";

    private static readonly string[] Selectors = ["group", "version", "kind", "name", "namespace"];

    /// <summary>The objects with what is written into them.</summary>
    public List<BuiltObject> Apply(List<BuiltObject> objects)
    {
        foreach (var replacement in settings.Entries("replacements").SelectMany(Read))
        {
            try
            {
                objects = Apply(replacement, objects);
            }
            catch (FormatException e)
            {
                fault($"A replacement cannot be made: {e.Message}");
            }
        }

        return objects;
    }

    // One stands in the kustomization, or some in a file that it names.
    private IEnumerable<Mapping> Read(Mapping replacement)
    {
        if (replacement.Text("path") is not { } said)
        {
            return [replacement];
        }

        try
        {
            return FileTree.Resolve(folder, said) is { } path && tree.HasFile(path)
                ? YamlText.Read(tree.Text(path)).SelectMany(document => document as IEnumerable<Node> ?? [document]).OfType<Mapping>()
                : throw new FormatException("there is no such file");
        }
        catch (FormatException e)
        {
            fault($"The replacements '{said}' cannot be read: {e.Message}");
            return [];
        }
    }

    private static List<BuiltObject> Apply(Mapping replacement, List<BuiltObject> objects)
    {
        if ((replacement["sourceValue"] ?? SourceOf(replacement["source"] as Mapping ?? throw new FormatException("it has no source"), objects)) is not { } value)
        {
            return objects;
        }

        foreach (var target in (replacement["targets"] as Sequence)?.OfType<Mapping>() ?? [])
        {
            var select = target["select"] as Mapping ?? throw new FormatException("a target selects nothing");
            var rejects = (target["reject"] as Sequence)?.OfType<Mapping>().ToList() ?? [];
            objects = [.. objects.Select(built => Selects(select, built) && !rejects.Exists(reject => Selects(reject, built)) ? Written(built, target, value) : built)];
        }

        return objects;
    }

    private static Node? SourceOf(Mapping source, List<BuiltObject> objects)
    {
        var path = source.Text("fieldPath") ?? Name;
        if (objects.FindAll(built => Selects(source, built)) is not [var one])
        {
            throw new FormatException($"not exactly one object is {string.Join(' ', Selectors.Select(field => source.Text(field)).OfType<string>())}");
        }

        if (FieldPath.Find(one.Root, FieldPath.Steps(path)).FirstOrDefault() is not { } found)
        {
            return IsNamedOnly(one) ? null : throw new FormatException($"{one.Key} has no '{path}'");
        }

        return source["options"] is Mapping options && options.Text("delimiter") is { Length: > 0 } delimiter
            ? Part(found, delimiter, Index(options))
            : found;
    }

    private static Scalar Part(Node found, string delimiter, int index) =>
        (found as Scalar)?.Text.Split(delimiter) is { } parts && index >= 0 && index < parts.Length
            ? new(parts[index], ScalarKind.String) { Line = found.Line }
            : throw new FormatException($"its source has no part {index.ToString(CultureInfo.InvariantCulture)}");

    private static BuiltObject Written(BuiltObject built, Mapping target, Node value)
    {
        var options = target["options"] as Mapping;
        var root = built.Root;
        foreach (var path in (target["fieldPaths"] as Sequence)?.OfType<Scalar>().Select(path => path.Text) ?? [Name])
        {
            var (changed, count) = FieldPath.Change(root, FieldPath.Steps(path), was => New(was, value, options), options?.Text("create") == "true");
            root = count > 0 ? (Mapping)changed : IsNamedOnly(built) ? root : throw new FormatException($"{built.Key} has no '{path}'");
        }

        var key = new KubernetesObject(root).Key;
        return built with { Root = root, Key = key, Before = key == built.Key ? built.Before : [.. built.Before, built.Key] };
    }

    // Who asks for names alone gives no more of some objects.
    private static bool IsNamedOnly(BuiltObject built) => built.Root.All(entry => entry.Key is "apiVersion" or "kind" or "metadata");

    // The kind of what is written over stays, as far as it can: a port is no text because a ConfigMap's is.
    private static Node New(Node? was, Node value, Mapping? options)
    {
        if (value is not Scalar scalar)
        {
            return value;
        }

        if (options?.Text("delimiter") is { Length: > 0 } delimiter)
        {
            var parts = ((was as Scalar)?.Text ?? "").Split(delimiter).ToList();
            var index = Index(options);
            if (index < 0)
            {
                parts.Insert(0, scalar.Text);
            }
            else if (index >= parts.Count)
            {
                parts.Add(scalar.Text);
            }
            else
            {
                parts[index] = scalar.Text;
            }

            return new Scalar(string.Join(delimiter, parts), ScalarKind.String) { Line = scalar.Line };
        }

        return was is Scalar { Kind: not ScalarKind.Null } old && old.Kind != scalar.Kind
            ? new Scalar(scalar.Text, old.Kind == ScalarKind.String ? ScalarKind.String : PlainScalar.KindOf(scalar.Text)) { Line = scalar.Line }
            : scalar;
    }

    private static int Index(Mapping options) =>
        int.TryParse(options.Text("index") ?? "0", NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var index) ? index : throw new FormatException("its index is no number");

    private static bool Selects(Mapping selector, BuiltObject built)
    {
        var version = new KubernetesObject(built.Root).ApiVersion;
        return (selector.Text("version") is not { Length: > 0 } wanted || version[(version.IndexOf('/', StringComparison.Ordinal) + 1)..] == wanted)
            && built.WasEver(key => Is(selector, "group", key.Group) && Is(selector, "kind", key.Kind) && Is(selector, "name", key.Name) && Is(selector, "namespace", key.Namespace ?? "default"));
    }

    private static bool Is(Mapping selector, string field, string value) => selector.Text(field) is not { Length: > 0 } wanted || wanted == value;
}
