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

    private readonly bool isLenient;

    private BuiltFolder(ReadFolder read, bool isLenient = false) => (this.read, tree, this.isLenient) = (read, read.Tree, isLenient);

    /// <summary>Reads a folder, or a file, in the order of files.</summary>
    /// <exception cref="FileNotFoundException">There is no such file or folder.</exception>
    public static ManifestSet Read(string path, ReadLimits? limits = null) =>
        Directory.Exists(path) ? new BuiltFolder(new(path, new(path), limits ?? new())).Build() : ManifestReader.Read(path, limits);

    /// <summary>
    /// What is made of each file of a folder that is for one cluster, or of a file. Where there is no kustomization, a file is read at a time, for
    /// more than is to be held at once; where there are some, what comes of them is known at the end. One that only names files, and one that is not
    /// there, is no reason to say nothing: the others are read as they stand.
    /// </summary>
    /// <exception cref="FileNotFoundException">There is no such file or folder.</exception>
    public static IEnumerable<T> Files<T>(string path, Func<ManifestSet, T> make, ReadLimits? limits = null) =>
        Files(path, make, (folder, known) => OneCluster.Of(new BuiltFolder(new(path, folder, known), isLenient: true).Build()), limits ?? new());

    /// <summary>The same of a folder that may be for several clusters, each with kustomizations of its own; one that cannot be built is a fault.</summary>
    /// <exception cref="FileNotFoundException">There is no such file or folder.</exception>
    public static IEnumerable<T> FilesOfClusters<T>(string path, Func<ManifestSet, T> make, ReadLimits? limits = null) =>
        Files(path, make, (folder, known) => new BuiltFolder(new(path, folder, known)).Build(), limits ?? new());

    private static IEnumerable<T> Files<T>(string path, Func<ManifestSet, T> make, Func<ManifestFolder, ReadLimits, ManifestSet> build, ReadLimits limits) =>
        !Directory.Exists(path) ? ManifestReader.Files(path, make, limits)
        : new ManifestFolder(path) is var folder && folder.Files.Any(IsKustomization) ? OfSet(build(folder, limits), make)
        : ManifestReader.OfFolder(folder, make, limits);

    private static IEnumerable<T> OfSet<T>(ManifestSet built, Func<ManifestSet, T> make) =>
        built.Manifests.GroupBy(manifest => manifest.File, StringComparer.Ordinal)
            .Select(file => new ManifestSet([.. file], [], []))
            .Prepend(built with { Manifests = [] })
            .AsParallel().AsOrdered()
            .Select(make)
            .AsSequential();

    private static bool IsKustomization(string file) => KustomizationBuilder.FileNames.Contains(file[(file.LastIndexOf('/') + 1)..]);

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
        if (isLenient && built.Faults.Count > 0 && read.OnlyNames(folder))
        {
            reached.Add(read.FileOf(folder));
            skipped.Add(new(read.NameOf(read.FileOf(folder)), built.Faults[0].Line, $"a kustomization that cannot be built, and only names files, which are read as they stand: {built.Faults[0].Message}"));
            return;
        }

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
