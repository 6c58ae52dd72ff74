using Policies.Objects;

namespace Policies.Manifests.Kustomizations;

/// <summary>Says which objects <c>kustomize build</c> gives for a folder, and what is in them; it runs nothing and fetches nothing.</summary>
public sealed class KustomizationBuilder
{
    private readonly FileTree tree;
    private readonly bool filesAnywhere;
    private readonly List<ManifestFault> faults = [];
    private readonly List<SkippedDocument> unknown = [];
    private readonly HashSet<string> open = new(StringComparer.Ordinal);
    private readonly HashSet<string> reached = new(StringComparer.Ordinal);
    private readonly NodePlaces places = new();

    private KustomizationBuilder(FileTree tree, bool filesAnywhere) => (this.tree, this.filesAnywhere) = (tree, filesAnywhere);

    /// <summary>The names under which kustomize looks for a kustomization.</summary>
    public static IReadOnlyList<string> FileNames { get; } = ["kustomization.yaml", "kustomization.yml", "Kustomization"];

    /// <summary>Whether a folder holds a kustomization.</summary>
    public static bool IsIn(FileTree tree, string folder) => FileNames.Any(name => tree.HasFile(Join(folder, name)));

    /// <summary>Builds the kustomization of a folder.</summary>
    /// <param name="tree">The repository.</param>
    /// <param name="folder">The folder.</param>
    /// <param name="filesAnywhere">Whether files may lie outside of their kustomization's folder: Flux allows it, kustomize by itself and Argo CD do not.</param>
    public static Kustomized Build(FileTree tree, string folder, bool filesAnywhere) =>
        Build(tree, filesAnywhere, builder => builder.Folder(folder, []));

    /// <summary>Builds what a kustomization with these resources alone would give, as an agent generates one.</summary>
    public static Kustomized Build(FileTree tree, string folder, IReadOnlyList<string> resources, bool filesAnywhere) =>
        Build(tree, filesAnywhere, builder => builder.Unique(builder.Resources(folder, Join(folder, FileNames[0]), resources, [], folders: null)));

    /// <summary>The name of an object under a namespace, a prefix and a suffix, as kustomize gives it.</summary>
    public static ObjectKey Named(ObjectKey key, string? inNamespace, string? prefix, string? suffix) => Names.Of(key, inNamespace, prefix, suffix);

    internal static string Join(string folder, string name) => folder.Length == 0 ? name : $"{folder}/{name}";

    private static Kustomized Build(FileTree tree, bool filesAnywhere, Func<KustomizationBuilder, List<BuiltObject>> build)
    {
        var builder = new KustomizationBuilder(tree, filesAnywhere);
        var objects = build(builder);
        return new(builder.faults.Count == 0 ? objects : [], builder.faults, builder.unknown) { Reached = builder.reached, Places = builder.places };
    }

    // The order is kustomize's own: resources, components, generators, patches, namespace, prefix and suffix, labels, replicas, images, replacements.
    private List<BuiltObject> Folder(string folder, List<BuiltObject> inherited)
    {
        var files = FileNames.Select(name => Join(folder, name)).Where(tree.HasFile).ToList();
        if (files.Count != 1)
        {
            Fault(files.Count == 0 ? folder : files[0], 0, files.Count == 0 ? "There is no kustomization in this folder" : "There is more than one kustomization in this folder");
            return inherited;
        }

        var file = files[0];
        reached.Add(file);
        if (!open.Add(folder))
        {
            Fault(file, 0, "The kustomization includes itself");
            return inherited;
        }

        if (Read(file) is { } root)
        {
            var settings = new KustomizationSettings(root, file);
            inherited = Resources(folder, file, settings.Texts("resources"), inherited, folders: false);
            inherited = Resources(folder, file, settings.Texts("bases"), inherited, folders: true);
            foreach (var component in settings.Texts("components"))
            {
                inherited = Nested(folder, file, component, inherited, isComponent: true);
            }

            inherited = Generators.Add(settings, inherited, message => Fault(file, 0, message));
            inherited = new Patches(tree, settings, folder, places, Fault, unknown.Add).Apply(inherited);
            inherited = Marks.Add(settings, Names.Change(settings, inherited));
            inherited = Images.Change(settings, Replicas.Change(settings, inherited, message => Fault(file, 0, message)));
            inherited = new Replacements(tree, settings, folder, message => Fault(file, 0, message)).Apply(inherited);
            unknown.AddRange(settings.Unknown);
            inherited = Unique(inherited);
        }

        open.Remove(folder);
        return inherited;
    }

    private List<BuiltObject> Resources(string folder, string file, IReadOnlyList<string> resources, List<BuiltObject> objects, bool? folders)
    {
        foreach (var resource in resources)
        {
            if (IsRemote(resource))
            {
                unknown.Add(new(file, 0, $"'{resource}' lies outside of the repository and is not fetched"));
            }
            else if (FileTree.Resolve(folder, resource) is not { } path)
            {
                Fault(file, 0, $"'{resource}' leaves the repository");
            }
            else if (tree.HasFile(path) && folders != true)
            {
                objects.AddRange(File(folder, file, resource, path));
            }
            else if (tree.HasFolder(path))
            {
                objects.AddRange(Nested(folder, file, resource, [], isComponent: false));
            }
            else
            {
                Fault(file, 0, $"'{resource}' is not there");
            }
        }

        return objects;
    }

    private IEnumerable<BuiltObject> File(string folder, string file, string resource, string path)
    {
        if (!filesAnywhere && !path.StartsWith(folder.Length == 0 ? "" : $"{folder}/", StringComparison.Ordinal))
        {
            Fault(file, 0, $"'{resource}' lies outside of the kustomization's folder, which is refused");
            return [];
        }

        reached.Add(path);
        var read = tree.Manifests(path);
        faults.AddRange(read.Faults.Select(fault => fault with { File = path }));
        faults.AddRange(read.Skipped.Select(skipped => new ManifestFault(path, skipped.Line, $"kustomize refuses the file: {skipped.Reason}")));
        return read.Manifests.Where(manifest => !IsLocal(manifest.Object)).Select(manifest => new BuiltObject(manifest.Object.Key, path, manifest) { Root = manifest.Object.Root });
    }

    private List<BuiltObject> Nested(string folder, string file, string said, List<BuiltObject> inherited, bool isComponent)
    {
        if (IsRemote(said))
        {
            unknown.Add(new(file, 0, $"'{said}' lies outside of the repository and is not fetched"));
        }
        else if (FileTree.Resolve(folder, said) is { } path && tree.HasFolder(path))
        {
            return Folder(path, isComponent ? inherited : []);
        }
        else
        {
            Fault(file, 0, $"'{said}' is no folder of the repository");
        }

        return inherited;
    }

    private Mapping? Read(string file)
    {
        try
        {
            var documents = YamlText.Read(tree.Text(file));
            if (documents is [Mapping root] && root.Text("kind") is null or "Kustomization" or "Component")
            {
                return root;
            }

            Fault(file, 0, "This is no kustomization");
        }
        catch (FormatException e)
        {
            Fault(file, 0, $"The kustomization cannot be read: {e.Message}");
        }

        return null;
    }

    private List<BuiltObject> Unique(List<BuiltObject> objects)
    {
        foreach (var twice in objects.GroupBy(built => built.Key).Where(group => group.Count() > 1))
        {
            Fault(twice.Last().Source, twice.Last().Manifest?.Line ?? 0, $"{twice.Key} is in the kustomization twice, also from {twice.First().Source}, which kustomize refuses");
        }

        return objects;
    }

    private void Fault(string file, int line, string message) => faults.Add(new(file, line, message));

    internal static bool IsRemote(string resource) =>
        resource.Contains("://", StringComparison.Ordinal)
        || resource.Contains("?ref=", StringComparison.Ordinal)
        || resource.StartsWith("git@", StringComparison.Ordinal)
        || resource.StartsWith("git::", StringComparison.Ordinal)
        || resource.StartsWith("github.com/", StringComparison.Ordinal)
        || resource.StartsWith("github.com:", StringComparison.Ordinal);

    private static bool IsLocal(KubernetesObject one) =>
        one.Root.Text("metadata", "annotations", "config.kubernetes.io/local-config") is { } mark && mark != "false";
}
