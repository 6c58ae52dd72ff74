using Policies.Objects;

namespace Policies.Manifests;

/// <summary>Knows the files of a folder that hold no objects although they look so: templates of Helm charts, patches of kustomizations.</summary>
internal sealed class ForeignFiles
{
    private readonly List<string> templates = [];
    private readonly Dictionary<string, string> patches = new(StringComparer.Ordinal);

    private readonly bool isBuilt;

    /// <summary>Reads what the charts and kustomizations of a folder say of its other files.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="limits">How much is read.</param>
    /// <param name="isBuilt">Whether the kustomizations are built, and with them the patches applied.</param>
    public ForeignFiles(ManifestFolder folder, ReadLimits limits, bool isBuilt = false)
    {
        this.isBuilt = isBuilt;
        foreach (var file in folder.Files)
        {
            switch (Path.GetFileName(file))
            {
                case "Chart.yaml":
                    templates.Add($"{FolderOf(file)}templates/");
                    break;
                case "kustomization.yaml" or "kustomization.yml":
                    Kustomization(folder, file, limits);
                    break;
            }
        }
    }

    /// <summary>Why a file holds no objects by itself; null where it may.</summary>
    public string? Reason(string file)
    {
        if (patches.TryGetValue(file, out var kustomization))
        {
            return isBuilt ? $"a patch of {kustomization}, which is judged where it is applied" : $"a patch of {kustomization}; build that and read what comes of it";
        }

        foreach (var folder in templates)
        {
            if (file.StartsWith(folder, StringComparison.Ordinal))
            {
                return "a template of a Helm chart; render it and read what comes of it";
            }
        }

        return null;
    }

    // One that cannot be read is a fault when its turn comes.
    private void Kustomization(ManifestFolder folder, string file, ReadLimits limits)
    {
        var read = FileCollector.OfFile(folder.PathOf(file), file, limits);
        foreach (var root in read.Kustomizations)
        {
            foreach (var patch in Patches(root))
            {
                if (FileTree.Resolve(FolderOf(file).TrimEnd('/'), patch) is { } path)
                {
                    patches.TryAdd(path, file);
                }
            }
        }
    }

    private static IEnumerable<string> Patches(Mapping kustomization) =>
    [
        .. Items(kustomization, "patches").Concat(Items(kustomization, "patchesJson6902")).Select(patch => (patch as Mapping)?.Text("path")).OfType<string>(),
        .. Items(kustomization, "patchesStrategicMerge").OfType<Scalar>().Select(patch => patch.Text),
    ];

    private static Sequence Items(Mapping kustomization, string key) => kustomization[key] as Sequence ?? Sequence.Empty;

    private static string FolderOf(string file) => file[..(file.LastIndexOf('/') + 1)];
}
