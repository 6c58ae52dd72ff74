using Policies.Manifests;

namespace Policies.Reconciler.Agents;

/// <summary>Objects of files that an agent reads one by one.</summary>
internal static class PlainFiles
{
    public static bool IsYaml(string path) => path.EndsWith(".yaml", StringComparison.Ordinal) || path.EndsWith(".yml", StringComparison.Ordinal);

    /// <summary>The objects of some files; documents that are no objects are passed over.</summary>
    public static AgentView Read(FileTree repository, IEnumerable<string> files) => AgentView.Of(files.Select(file => Read(repository, file)));

    private static AgentView Read(FileTree repository, string file)
    {
        var read = repository.Manifests(file);
        return new(
            [.. read.Manifests.Where(manifest => manifest.Object.Group != "kustomize.config.k8s.io").Select(manifest => new AppliedObject(manifest.Object.Key, file))],
            [.. read.Faults.Select(fault => fault.ToString())],
            []);
    }
}
