namespace Policies.Rendering.Tests.Output;

/// <summary>Something that someone does to an output folder between two builds.</summary>
public sealed record Deed(DeedKind Kind, string Cluster, string Folder, int Which)
{
    /// <summary>Does it, and notes what then is someone else's.</summary>
    public void Do(string root, Dictionary<string, string> foreign)
    {
        var folder = string.Join('/', new[] { "manifests", Cluster, Folder }.Where(name => name.Length > 0));
        var path = $"{folder}/own-{Which % 5}";
        switch (Kind)
        {
            case DeedKind.AddFile when !foreign.ContainsKey(path):
                Directory.CreateDirectory(At(root, folder));
                File.WriteAllText(At(root, path), "mine");
                foreign.Add(path, Convert.ToBase64String("mine"u8));
                break;
            case DeedKind.AddFolder:
                Directory.CreateDirectory(At(root, path + ".d"));
                foreign[path + ".d/"] = "(empty folder)";
                break;
            case DeedKind.AddLink when !foreign.ContainsKey(path):
                Directory.CreateDirectory(At(root, folder));
                File.CreateSymbolicLink(At(root, path), "nowhere");
                foreign.Add(path, "-> nowhere");
                break;
            case DeedKind.AddToIndex:
                Directory.CreateDirectory(At(root, "index/clusters"));
                File.WriteAllText(At(root, "index/clusters/own.json"), "{}");
                foreign["index/clusters/own.json"] = Convert.ToBase64String("{}"u8);
                break;
            case DeedKind.Edit when Ours(root, foreign) is { } file:
                File.AppendAllText(file, "# edited\n");
                break;
            case DeedKind.Delete when Ours(root, foreign) is { } file:
                File.Delete(file);
                break;
            case DeedKind.Forget when Directory.Exists(At(root, "obj")):
                Directory.Delete(At(root, "obj"), recursive: true);
                break;
            case DeedKind.DeleteCluster when Cluster.Length > 0 && Directory.Exists(At(root, $"manifests/{Cluster}")):
                Directory.Delete(At(root, $"manifests/{Cluster}"), recursive: true);
                foreach (var gone in foreign.Keys.Where(key => key.StartsWith($"manifests/{Cluster}/", StringComparison.Ordinal)).ToList())
                {
                    foreign.Remove(gone);
                }

                break;
            case DeedKind.DeleteIndex when File.Exists(At(root, "index/index.json")):
                File.Delete(At(root, "index/index.json"));
                break;
        }
    }

    private static string At(string root, string path) => Path.Combine(root, path);

    private string? Ours(string root, Dictionary<string, string> foreign)
    {
        var tree = At(root, "manifests");
        var files = !Directory.Exists(tree) ? [] : Directory.GetFiles(tree, "*.yaml", SearchOption.AllDirectories)
            .Where(file => new FileInfo(file).LinkTarget is null && !foreign.ContainsKey("manifests/" + Path.GetRelativePath(tree, file)))
            .Order(StringComparer.Ordinal)
            .ToArray();
        return files.Length == 0 ? null : files[Which % files.Length];
    }
}
