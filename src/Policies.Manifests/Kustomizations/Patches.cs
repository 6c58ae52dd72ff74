using System.Text.RegularExpressions;
using Policies.Objects;

namespace Policies.Manifests.Kustomizations;

/// <summary>What patches do to the objects: change what is written in one, or take it away.</summary>
internal sealed class Patches(FileTree tree, KustomizationSettings settings, string folder, NodePlaces places, Action<string, int, string> fault, Action<SkippedDocument> unknown)
{
    private static readonly string[] Patterns = ["group", "kind", "name", "namespace"];
    private static readonly string[] Selectors = ["labelSelector", "annotationSelector"];

    public List<BuiltObject> Apply(List<BuiltObject> objects)
    {
        foreach (var entry in (settings.Root["patchesStrategicMerge"] as Sequence)?.OfType<Scalar>() ?? [])
        {
            objects = Merge(objects, entry, null, mayRename: false);
        }

        foreach (var entry in settings.Entries("patches").Concat(settings.Entries("patchesJson6902")))
        {
            var target = entry["target"] as Mapping;
            var mayRename = entry.Text("options", "allowNameChange") == "true" || entry.Text("options", "allowKindChange") == "true";
            if ((entry["patch"] ?? entry["path"]) is Scalar { Text.Length: > 0 } said)
            {
                objects = Merge(objects, said, target, mayRename);
            }
        }

        return objects;
    }

    private List<BuiltObject> Merge(List<BuiltObject> objects, Scalar said, Mapping? target, bool mayRename)
    {
        foreach (var document in Documents(said))
        {
            switch (document)
            {
                case var _ when !CanSelect(target):
                    unknown(new(settings.File, said.Line, "a patch is for objects by a selector that is not evaluated"));
                    break;
                case Sequence operations:
                    Renames(operations);
                    objects = Changed(objects, built => target is not null && Matches(built, Mapping.Empty, target), built => JsonPatch.Apply(built.Root, operations), said);
                    break;
                case Mapping patch:
                    if (mayRename)
                    {
                        unknown(new(settings.File, 0, "a patch may give an object another name or kind, which is not evaluated"));
                    }

                    var named = WithoutNames(patch);
                    if (target is null && !objects.Exists(built => Matches(built, patch, null)))
                    {
                        fault(settings.File, said.Line, $"A patch changes {new KubernetesObject(patch).Key}, which is not there");
                    }

                    objects = Changed(objects, built => Matches(built, patch, target), built => MergePatch.Apply(built.Root, named), said);
                    break;
            }
        }

        return objects;
    }

    private List<BuiltObject> Changed(List<BuiltObject> objects, Func<BuiltObject, bool> matches, Func<BuiltObject, Mapping?> change, Scalar said)
    {
        var changed = new List<BuiltObject>(objects.Count);
        foreach (var built in objects)
        {
            try
            {
                if (!matches(built))
                {
                    changed.Add(built);
                }
                else if (change(built) is { } root)
                {
                    changed.Add(built with { Root = root });
                }
            }
            catch (FormatException e)
            {
                fault(settings.File, said.Line, $"A patch cannot be applied to {built.Key}: {e.Message}");
                changed.Add(built);
            }
        }

        return changed;
    }

    // What names the object stays: a patch may name it as it once was.
    private static Mapping WithoutNames(Mapping patch) => patch["metadata"] is Mapping metadata
        ? Rewriting.Without(Rewriting.Without(patch, "apiVersion"), "kind").With("metadata", Rewriting.Without(Rewriting.Without(metadata, "name"), "namespace"))
        : Rewriting.Without(Rewriting.Without(patch, "apiVersion"), "kind");

    private IReadOnlyList<Node> Documents(Scalar scalar)
    {
        var said = scalar.Text;
        try
        {
            // A patch stands in the kustomization, or in a file that it names.
            return said.Contains('\n', StringComparison.Ordinal) ? places.Of(settings.File, YamlText.Read(said, scalar.Line + 1, new()))
                : said.Contains(": ", StringComparison.Ordinal) || said.StartsWith('[') || said.StartsWith('{') ? places.Of(settings.File, YamlText.Read(said, scalar.Line, new()))
                : FileTree.Resolve(folder, said) is { } path && tree.HasFile(path) ? places.Of(path, YamlText.Read(tree.Text(path)))
                : throw new FormatException("there is no such file");
        }
        catch (FormatException e)
        {
            fault(settings.File, 0, $"The patch '{(said.Length > 60 ? said[..60] + "…" : said).ReplaceLineEndings(" ")}' cannot be read: {e.Message}");
            return [];
        }
    }

    private void Renames(Sequence operations)
    {
        var renames = operations.OfType<Mapping>()
            .Where(operation => operation.Text("op") is not "test")
            .Select(operation => operation.Text("path") ?? "")
            .Any(path => path is "" or "/" or "/metadata" or "/metadata/name" or "/metadata/namespace" or "/kind" or "/apiVersion");
        if (renames)
        {
            unknown(new(settings.File, 0, "a patch writes a name, namespace or kind, which is not evaluated"));
        }
    }

    private static bool Matches(BuiltObject built, Mapping patch, Mapping? target)
    {
        if (target is null)
        {
            var named = new KubernetesObject(patch).Key;
            return built.WasEver(key => key.Group == named.Group && key.Kind == named.Kind && key.Name == named.Name
                && (named.Namespace ?? "default") == (key.Namespace ?? "default"));
        }

        return built.WasEver(key => Selects(target, "group", key.Group) && Selects(target, "kind", key.Kind)
                && Selects(target, "name", key.Name) && Selects(target, "namespace", key.Namespace ?? "default"))
            && Labels(built, target.Text("labelSelector"), "labels")
            && Labels(built, target.Text("annotationSelector"), "annotations");
    }

    private static bool CanSelect(Mapping? target) =>
        target is null
        || (Patterns.All(field => IsPattern(target.Text(field)))
            && Selectors.All(field => target.Text(field) is not { } selector
                || (!selector.Contains('!', StringComparison.Ordinal) && selector.Split(',').All(part => part.Contains('=', StringComparison.Ordinal)))));

    private static bool IsPattern(string? pattern)
    {
        try
        {
            return pattern is null || new Regex(pattern, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking) is not null;
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return false;
        }
    }

    private static bool Selects(Mapping target, string field, string value) =>
        target.Text(field) is not { Length: > 0 } pattern || Regex.IsMatch(value, $"^(?:{pattern})$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    private static bool Labels(BuiltObject built, string? selector, string member) =>
        selector is null or "" || selector.Split(',').All(part => part.Split('=', 2) is [var key, var value]
            && built.Root.Text("metadata", member, key.Trim()) == value.TrimStart('=').Trim());
}
