using Policies.Manifests.Kustomizations;

namespace Policies.Manifests;

/// <summary>Reads a folder as an agent would apply it: what a kustomization names is as the kustomization makes it, everything else as it stands.</summary>
public sealed class BuiltFolder
{
    private readonly ReadFolder read;
    private readonly FileTree tree;
    private readonly HashSet<string> reached = new(StringComparer.Ordinal);
    private readonly List<Manifest> manifests = [];
    private readonly List<ManifestFault> faults = [];
    private readonly List<SkippedDocument> skipped = [];

    private BuiltFolder(ReadFolder read) => (this.read, tree) = (read, read.Tree);

    /// <summary>Reads a folder, or a file, in the order of files.</summary>
    /// <exception cref="FileNotFoundException">There is no such file or folder.</exception>
    public static ManifestSet Read(string path, ReadLimits? limits = null) =>
        Directory.Exists(path) ? new BuiltFolder(new(path, limits ?? new())).Build() : ManifestReader.Read(path, limits);

    private ManifestSet Build()
    {
        faults.AddRange(read.Faults);
        skipped.AddRange(read.Skipped);

        // Those that others include come with them; of a circle nobody is first, so that what was not reached is built after all.
        var included = read.Kustomizations.SelectMany(read.Includes).ToHashSet(StringComparer.Ordinal);
        foreach (var folder in read.Kustomizations.Where(folder => !included.Contains(folder) && !read.IsComponent(folder)))
        {
            Add(folder);
        }

        foreach (var folder in read.Kustomizations.Where(folder => !reached.Contains(read.FileOf(folder))))
        {
            if (read.IsComponent(folder))
            {
                skipped.Add(new(read.NameOf(read.FileOf(folder)), 1, "a component, which no kustomization here includes"));
            }
            else if (!reached.Contains(read.FileOf(folder)))
            {
                Add(folder);
            }
        }

        foreach (var (file, set) in read.Sets.Where(set => !reached.Contains(set.Key)))
        {
            manifests.AddRange(set.Manifests);
            faults.AddRange(set.Faults);
            skipped.AddRange(set.Skipped.Where(_ => !read.IsKustomization(file)));
        }

        return new(
            [.. manifests.OrderBy(manifest => manifest.File, StringComparer.Ordinal)],
            [.. faults.Distinct()],
            [.. skipped.Distinct().OrderBy(document => document.File, StringComparer.Ordinal)]);
    }

    private void Add(string folder)
    {
        var built = KustomizationBuilder.Build(tree, folder, filesAnywhere: true);
        reached.UnionWith(built.Reached);
        faults.AddRange(built.Faults.Select(fault => fault with { File = read.NameOf(fault.File) }));
        skipped.AddRange(built.Unknown.Select(unknown => unknown with { File = read.NameOf(unknown.File) }));
        var unit = read.NameOf(folder);
        var places = built.Places.Named(read.NameOf);
        foreach (var one in built.Objects)
        {
            var line = one.Manifest?.Line ?? one.Root.Line;
            manifests.Add(new(new(one.Root), read.NameOf(one.Source), line) { Unit = unit, Places = places });
        }
    }
}
