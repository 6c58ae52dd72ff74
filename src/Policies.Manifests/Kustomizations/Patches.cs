using System.Text.RegularExpressions;
using Policies.Objects;

namespace Policies.Manifests.Kustomizations;

/// <summary>What patches do to the set of objects: take one away, or give it another name.</summary>
internal sealed class Patches(FileTree tree, KustomizationSettings settings, string folder, Action<string, int, string> fault, Action<string> unknown)
{
    private static readonly string[] Patterns = ["group", "kind", "name", "namespace"];
    private static readonly string[] Selectors = ["labelSelector", "annotationSelector"];

    public List<BuiltObject> Apply(List<BuiltObject> objects)
    {
        foreach (var entry in (settings.Root["patchesStrategicMerge"] as Sequence)?.OfType<Scalar>() ?? [])
        {
            objects = Merge(objects, entry.Text, null, mayRename: false);
        }

        foreach (var entry in settings.Entries("patches").Concat(settings.Entries("patchesJson6902")))
        {
            var target = entry["target"] as Mapping;
            var mayRename = entry.Text("options", "allowNameChange") == "true" || entry.Text("options", "allowKindChange") == "true";
            if ((entry.Text("patch") ?? entry.Text("path")) is { Length: > 0 } said)
            {
                objects = Merge(objects, said, target, mayRename);
            }
        }

        return objects;
    }

    private List<BuiltObject> Merge(List<BuiltObject> objects, string said, Mapping? target, bool mayRename)
    {
        foreach (var document in Documents(said))
        {
            switch (document)
            {
                case Sequence operations:
                    Operations(operations);
                    break;
                case Mapping patch when patch.Text("$patch") == "delete" && !CanSelect(target):
                    unknown($"{settings.File}: a patch takes objects away by a selector that is not evaluated");
                    break;
                case Mapping patch when patch.Text("$patch") == "delete":
                    objects = [.. objects.Where(built => !Matches(built, patch, target))];
                    break;
                case Mapping when mayRename:
                    unknown($"{settings.File}: a patch may give an object another name or kind, which is not evaluated");
                    break;
            }
        }

        return objects;
    }

    private IReadOnlyList<Node> Documents(string said)
    {
        try
        {
            // A patch stands in the kustomization, or in a file that it names.
            return said.Contains('\n', StringComparison.Ordinal) || said.Contains(": ", StringComparison.Ordinal) || said.StartsWith('[') || said.StartsWith('{')
                ? YamlText.Read(said)
                : FileTree.Resolve(folder, said) is { } path && tree.HasFile(path)
                    ? YamlText.Read(tree.Text(path))
                    : throw new FormatException("there is no such file");
        }
        catch (FormatException e)
        {
            fault(settings.File, 0, $"The patch '{(said.Length > 60 ? said[..60] + "…" : said).ReplaceLineEndings(" ")}' cannot be read: {e.Message}");
            return [];
        }
    }

    private void Operations(Sequence operations)
    {
        var renames = operations.OfType<Mapping>()
            .Where(operation => operation.Text("op") is not "test")
            .Select(operation => operation.Text("path") ?? "")
            .Any(path => path is "" or "/" or "/metadata" or "/metadata/name" or "/metadata/namespace" or "/kind" or "/apiVersion");
        if (renames)
        {
            unknown($"{settings.File}: a patch writes a name, namespace or kind, which is not evaluated");
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
            && built.Manifest?.Object.Root.Text("metadata", member, key.Trim()) == value.TrimStart('=').Trim());
}
