using Policies.Manifests;
using Policies.Manifests.Kustomizations;

namespace Policies.Reconciler.Agents;

/// <summary>How Argo CD reads the folder of an Application: by kustomize or Helm where it finds their files, else file by file.</summary>
internal static class ArgoCd
{
    // Anywhere in a file, it has the file passed over.
    private const string SkipMark = "+argocd:skip-file-rendering";

    public static AgentView Read(FileTree repository, string path, AgentReading reading)
    {
        if (KustomizationBuilder.IsIn(repository, path))
        {
            return AgentView.Of(KustomizationBuilder.Build(repository, path, filesAnywhere: false));
        }

        if (repository.HasFile(path.Length == 0 ? "Chart.yaml" : $"{path}/Chart.yaml"))
        {
            return new([], [], [$"'{(path.Length == 0 ? "." : path)}' is a Helm chart, which is not rendered here"]);
        }

        return AgentView.Of(repository.Below(path).Select(file => File(repository, path, file, reading)));
    }

    private static AgentView File(FileTree repository, string path, string file, AgentReading reading)
    {
        var within = path.Length == 0 ? file : file[(path.Length + 1)..];
        if ((!reading.Recurses && within.Contains('/', StringComparison.Ordinal))
            || (reading.Include.Length > 0 && !Glob.IsMatch(reading.Include, within))
            || (reading.Exclude.Length > 0 && Glob.IsMatch(reading.Exclude, within)))
        {
            return AgentView.Nothing;
        }

        if (file.EndsWith(".jsonnet", StringComparison.Ordinal))
        {
            return new([], [], [$"{file}: Jsonnet is not evaluated"]);
        }

        var isJson = file.EndsWith(".json", StringComparison.Ordinal);
        if (!isJson && !PlainFiles.IsYaml(file))
        {
            return AgentView.Nothing;
        }

        var read = repository.Manifests(file);
        var isAll = read.Faults.Count == 0 && read.Skipped.Count == 0;
        if (!isAll && repository.Text(file) is var text)
        {
            if (text.Contains(SkipMark, StringComparison.Ordinal))
            {
                return AgentView.Nothing;
            }

            // YAML that looks like no manifest at all is passed over; any other stops the whole Application.
            var isOther = !isJson && read.Manifests.Count == 0 && !text.Split('\n').Any(line => line.StartsWith("apiVersion:", StringComparison.Ordinal) || line.StartsWith("kind:", StringComparison.Ordinal) || line.StartsWith("metadata:", StringComparison.Ordinal));
            return isOther
                ? AgentView.Nothing
                : new([], [$"{file}: Argo CD refuses the Application, because the file is no manifest; exclude it, or write '# {SkipMark}' into it"], []);
        }

        return read.Manifests.Count > 0 && repository.Text(file).Contains(SkipMark, StringComparison.Ordinal)
            ? AgentView.Nothing
            : new([.. read.Manifests.Select(manifest => new AppliedObject(manifest.Object.Key, file))], [], []);
    }
}
