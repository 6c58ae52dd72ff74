using Policies.Objects;

namespace Policies.Manifests.Kustomizations;

/// <summary>Labels and annotations that a kustomization gives to all its objects, and where it writes them.</summary>
internal static class Marks
{
    private const string Labels = "metadata/labels";
    private const string Annotations = "metadata/annotations";

    // Where the pods of a workload get them from.
    private static readonly Dictionary<string, string[]> Templates = new(StringComparer.Ordinal)
    {
        ["Deployment"] = ["spec/template"],
        ["ReplicaSet"] = ["spec/template"],
        ["DaemonSet"] = ["spec/template"],
        ["StatefulSet"] = ["spec/template"],
        ["ReplicationController"] = ["spec/template"],
        ["Job"] = ["spec/template"],
        ["CronJob"] = ["spec/jobTemplate", "spec/jobTemplate/spec/template"],
    };

    private static readonly Dictionary<string, string[]> Selectors = new(StringComparer.Ordinal)
    {
        ["Service"] = ["spec/selector"],
        ["ReplicationController"] = ["spec/selector"],
        ["Deployment"] = ["spec/selector/matchLabels"],
        ["ReplicaSet"] = ["spec/selector/matchLabels"],
        ["DaemonSet"] = ["spec/selector/matchLabels"],
        ["StatefulSet"] = ["spec/selector/matchLabels"],
    };

    // Only where something is written there already.
    private static readonly Dictionary<string, string[]> WrittenSelectors = new(StringComparer.Ordinal)
    {
        ["Job"] = ["spec/selector/matchLabels"],
        ["CronJob"] = ["spec/jobTemplate/spec/selector/matchLabels"],
        ["PodDisruptionBudget"] = ["spec/selector/matchLabels"],
        ["NetworkPolicy"] = ["spec/podSelector/matchLabels", "spec/ingress/from/podSelector/matchLabels", "spec/egress/to/podSelector/matchLabels"],
    };

    /// <summary>The objects with what the kustomization gives to all.</summary>
    public static List<BuiltObject> Add(KustomizationSettings settings, List<BuiltObject> objects)
    {
        foreach (var entry in settings.Entries("labels"))
        {
            var selectors = entry.Text("includeSelectors") == "true";
            objects = Labelled(objects, entry["pairs"] as Mapping, selectors, selectors || entry.Text("includeTemplates") == "true");
        }

        objects = Labelled(objects, settings.Root["commonLabels"] as Mapping, selectors: true, templates: true);
        return settings.Root["commonAnnotations"] is Mapping { Count: > 0 } annotations
            ? [.. objects.Select(built => built with { Root = Written(built.Root, annotations, [Annotations, .. TemplatesOf(built, Annotations)], mayAdd: true) })]
            : objects;
    }

    private static List<BuiltObject> Labelled(List<BuiltObject> objects, Mapping? labels, bool selectors, bool templates)
    {
        if (labels is null or { Count: 0 })
        {
            return objects;
        }

        return [.. objects.Select(built => built with { Root = Labelled(built, labels, selectors, templates) })];
    }

    private static Mapping Labelled(BuiltObject built, Mapping labels, bool selectors, bool templates)
    {
        var root = Written(built.Root, labels, [Labels, .. templates ? TemplatesOf(built, Labels) : [], .. selectors ? PathsOf(Selectors, built) : []], mayAdd: true);
        return selectors ? Written(root, labels, PathsOf(WrittenSelectors, built), mayAdd: false) : root;
    }

    private static IEnumerable<string> TemplatesOf(BuiltObject built, string member) => PathsOf(Templates, built).Select(path => $"{path}/{member}");

    private static string[] PathsOf(Dictionary<string, string[]> paths, BuiltObject built) => paths.TryGetValue(built.Key.Kind, out var found) ? found : [];

    private static Mapping Written(Mapping root, Mapping marks, IEnumerable<string> paths, bool mayAdd)
    {
        foreach (var path in paths)
        {
            root = Rewriting.At(root, path.Split('/'), was => marks.Aggregate(was as Mapping ?? Mapping.Empty, (all, mark) => all.With(mark.Key, mark.Value)), mayAdd);
        }

        return root;
    }
}
