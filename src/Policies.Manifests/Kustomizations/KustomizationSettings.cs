using Policies.Objects;

namespace Policies.Manifests.Kustomizations;

/// <summary>What a kustomization's file says.</summary>
internal sealed class KustomizationSettings(Mapping root, string file)
{
    private static readonly string[] Programs = ["generators", "transformers", "validators", "helmCharts", "helmChartInflationGenerator"];

    public string File => file;

    public Mapping Root => root;

    /// <summary>Whether it changes nothing of what it names.</summary>
    public bool OnlyNames => root.All(entry => entry.Key is "apiVersion" or "kind" or "metadata" or "resources" or "bases" or "sortOptions" or "buildMetadata");

    /// <summary>The files and folders that it names, as it says them.</summary>
    public IEnumerable<string> Named =>
    [
        .. Texts("resources"), .. Texts("bases"), .. Texts("components"),
        .. Entries("patches").Concat(Entries("patchesJson6902")).Concat(Entries("replacements")).Select(patch => patch.Text("path")).OfType<string>(),
        .. Texts("patchesStrategicMerge").Where(patch => !patch.Contains('\n', StringComparison.Ordinal)),
    ];

    /// <summary>What it says that is not evaluated here.</summary>
    public IEnumerable<SkippedDocument> Unknown =>
        Programs.Where(name => root[name] is Sequence { Count: > 0 }).Select(name => new SkippedDocument(file, 0, $"'{name}' gives or changes objects by a program, which is not run"))
            .Concat(Entries("vars").Take(1).Select(_ => new SkippedDocument(file, 0, "'vars' write values into objects, which is not evaluated; use replacements")))
            .Concat(Entries("images").Where(image => image["tagSuffix"] is not null).Take(1).Select(_ => new SkippedDocument(file, 0, "'tagSuffix' of images is not evaluated")));

    public string? Text(string key) => root.Text(key) is { Length: > 0 } text ? text : null;

    public IReadOnlyList<string> Texts(string key) => (root[key] as Sequence)?.OfType<Scalar>().Select(item => item.Text).ToList() ?? [];

    public IEnumerable<Mapping> Entries(string key) => (root[key] as Sequence)?.OfType<Mapping>() ?? [];
}
