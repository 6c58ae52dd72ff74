using Policies.Manifests;
using Policies.Manifests.Kustomizations;
using Policies.Objects;

namespace Policies.Reconciler.Agents;

/// <summary>How Flux 2 reads a repository: source-controller leaves files out, kustomize-controller builds a kustomization, or generates one.</summary>
internal static class Flux2
{
    private const string IgnoreFile = ".sourceignore";

    // What source-controller leaves out of every repository, unless its .sourceignore says otherwise.
    private static readonly IgnoreRules LeftOut = new("""
        .git/
        .gitignore
        .gitmodules
        .gitattributes
        *.jpg
        *.jpeg
        *.gif
        *.png
        *.wmv
        *.flv
        *.tar.gz
        *.zip
        .github/
        .circleci/
        .travis.yml
        .gitlab-ci.yml
        appveyor.yml
        .drone.yml
        cloudbuild.yaml
        codeship-services.yml
        codeship-steps.yml
        **/.goreleaser.yml
        **/.sops.yaml
        **/.flux.yaml
        """);

    private static readonly string[] Changing = ["patches", "components", "patchesStrategicMerge", "patchesJson6902"];

    public static AgentView Read(FileTree repository, string path)
    {
        var rules = new IgnoreRules(LeftOut);
        foreach (var file in repository.Below("").Where(file => file == IgnoreFile || file.EndsWith($"/{IgnoreFile}", StringComparison.Ordinal)))
        {
            rules.Add(file.Length == IgnoreFile.Length ? "" : file[..^(IgnoreFile.Length + 1)], repository.Text(file));
        }

        var artifact = repository.Without(rules.Exclude);
        var views = new List<AgentView>();
        var followed = new HashSet<string>(StringComparer.Ordinal) { path };
        var open = new Queue<(string Path, Mapping? Spec)>([(path, null)]);
        while (open.TryDequeue(out var next))
        {
            var built = Build(artifact, next.Path, next.Spec);
            views.Add(AgentView.Of(built));
            foreach (var kustomization in built.Objects.Where(one => one.Manifest is not null && one.Key is { Group: "kustomize.toolkit.fluxcd.io", Kind: "Kustomization" }))
            {
                Follow(kustomization.Manifest!.Object.Root["spec"] as Mapping, kustomization.Source);
            }
        }

        return AgentView.Of(views);

        // A Kustomization that the repository holds of itself is applied as well.
        void Follow(Mapping? spec, string file)
        {
            if (spec is null || spec.Text("sourceRef", "kind") != "GitRepository")
            {
                return;
            }

            if (FileTree.Resolve("", spec.Text("path") ?? "") is not { } further || !artifact.HasFolder(further))
            {
                views.Add(new([], [], [$"{file}: the path '{spec.Text("path")}' is not in this repository, so it is taken for one of another"]));
            }
            else if (followed.Add(further))
            {
                open.Enqueue((further, spec));
                if (Changing.FirstOrDefault(name => spec[name] is Sequence { Count: > 0 }) is { } changing)
                {
                    views.Add(new([], [], [$"{file}: what 'spec.{changing}' does to the objects is not evaluated"]));
                }
            }
        }
    }

    private static Kustomized Build(FileTree artifact, string path, Mapping? spec)
    {
        var built = KustomizationBuilder.IsIn(artifact, path)
            ? KustomizationBuilder.Build(artifact, path, filesAnywhere: true)
            : KustomizationBuilder.Build(artifact, path, Generated(artifact, path), filesAnywhere: true);
        return spec is null
            ? built
            : built with { Objects = [.. built.Objects.Select(one => one with { Key = KustomizationBuilder.Named(one.Key, spec.Text("targetNamespace"), spec.Text("namePrefix"), spec.Text("nameSuffix")) })] };
    }

    // Every YAML file below, but a folder that has a kustomization of its own stands for what is below it.
    private static List<string> Generated(FileTree artifact, string path)
    {
        var resources = new List<string>();
        var owners = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in artifact.Below(path))
        {
            var within = path.Length == 0 ? file : file[(path.Length + 1)..];
            if (OwnerOf(artifact, path, within) is { } owner)
            {
                if (owners.Add(owner))
                {
                    resources.Add(owner);
                }
            }
            else if (PlainFiles.IsYaml(within))
            {
                resources.Add(within);
            }
        }

        return resources;
    }

    private static string? OwnerOf(FileTree artifact, string path, string within)
    {
        for (var slash = within.IndexOf('/', StringComparison.Ordinal); slash > 0; slash = within.IndexOf('/', slash + 1))
        {
            if (KustomizationBuilder.IsIn(artifact, path.Length == 0 ? within[..slash] : $"{path}/{within[..slash]}"))
            {
                return within[..slash];
            }
        }

        return null;
    }
}
