using Policies.Manifests;
using Policies.Objects;

namespace Policies.Reconciler.Agents;

/// <summary>How Flux 1 reads a repository: every YAML file below its folder, or what the commands of a <c>.flux.yaml</c> write.</summary>
internal static class Flux1
{
    private const string Settings = ".flux.yaml";

    public static AgentView Read(FileTree repository, string path)
    {
        var view = SettingsOf(repository, path) is { } file ? Generated(repository, path, file) : Plain(repository, path);

        // One object in two files, and Flux 1 applies nothing at all.
        var twice = view.Twice.Select(same => $"Flux 1 refuses the repository: {same.Key} is in {string.Join(" and in ", same.Select(one => one.File).Distinct())}").ToList();
        return twice.Count == 0 ? view : view with { Faults = [.. view.Faults, .. twice] };
    }

    private static AgentView Plain(FileTree repository, string path)
    {
        var charts = repository.Below("")
            .Where(file => file == "Chart.yaml" || file.EndsWith("/Chart.yaml", StringComparison.Ordinal))
            .Select(file => file[..^"Chart.yaml".Length])
            .Where(folder => repository.HasFile($"{folder}values.yaml"))
            .ToList();
        return PlainFiles.Read(repository, repository.Below(path).Where(file => PlainFiles.IsYaml(file) && !charts.Exists(chart => file.StartsWith(chart, StringComparison.Ordinal))));
    }

    // In the folder itself, or in the nearest above it.
    private static string? SettingsOf(FileTree repository, string path)
    {
        for (var folder = path; ; folder = folder[..Math.Max(0, folder.LastIndexOf('/'))])
        {
            var file = folder.Length == 0 ? Settings : $"{folder}/{Settings}";
            if (repository.HasFile(file))
            {
                return file;
            }

            if (folder.Length == 0)
            {
                return null;
            }
        }
    }

    private static AgentView Generated(FileTree repository, string path, string file)
    {
        Mapping? root;
        try
        {
            root = YamlText.Read(repository.Text(file)) is [Mapping only] ? only : null;
        }
        catch (FormatException e)
        {
            return new([], [$"{file}: {e.Message}"], []);
        }

        if (root?.Text("version") != "1")
        {
            return new([], [$"{file}: Flux 1 refuses it: it is not of version 1"], []);
        }

        // 'files' says that there is nothing to generate, whatever stands above.
        if (root["files"] is not null)
        {
            return Plain(repository, path);
        }

        var said = root["commandUpdated"] as Mapping ?? root["patchUpdated"] as Mapping;
        return said?["generators"] is Sequence generators
            ? AgentView.Of(generators.OfType<Mapping>().Select(generator => FluxGenerator.Read(repository, path, file, generator.Text("command") ?? "")))
            : new([], [$"{file}: Flux 1 refuses it: it has neither commandUpdated, patchUpdated nor files"], []);
    }
}
