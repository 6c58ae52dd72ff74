using System.Security.Cryptography;
using System.Text;
using Policies.Rendering.Index;

namespace Policies.Cli.Tests.Commands;

/// <summary>A compiled fleet of two clusters on disk, as a build leaves it.</summary>
internal sealed class CompiledFolder : IDisposable
{
    private static readonly string[] Clusters = ["east", "west"];
    private readonly TemporaryFolder folder = new();

    public string Path => folder.Path;

    /// <summary>Writes the namespaces that both clusters have, each with a role of that word.</summary>
    public void Write(params (string Namespace, string Word)[] namespaces)
    {
        var lines = new List<IndexedCluster>();
        foreach (var cluster in Clusters)
        {
            var files = new List<InventoryFile>();
            foreach (var (name, word) in namespaces)
            {
                Add($"{name}/namespace.yaml", new("v1", "Namespace", name, null), $"metadata:\n  name: {name}\n  annotations:\n    kustomize.toolkit.fluxcd.io/prune: disabled\n");
                Add($"{name}/role-reader.yaml", new("rbac.authorization.k8s.io/v1", "Role", "reader", name), $"metadata:\n  name: reader\n  namespace: {name}\nrules:\n  - apiGroups:\n      - \"\"\n    resources:\n      - pods\n    verbs:\n      - {word}\n");
            }

            var listed = string.Concat(files.OrderBy(file => file.Path, StringComparer.Ordinal).Select(file => $"  - {file.Path}\n"));
            Add("kustomization.yaml", null, $"apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources:\n{listed}");
            files.Sort((one, other) => string.CompareOrdinal(one.Path, other.Path));
            var inventory = new Inventory(Inventory.CurrentVersion, cluster, TreeDigest.Of(files), files).ToUtf8();
            Put($"manifests/{cluster}/{Inventory.FilePath}", inventory);
            var index = new ClusterIndex
            {
                Cluster = cluster,
                Member = $"Acme.Clusters.{cluster}",
                Engine = Engine.Flux2,
                Repository = new($"https://git.acme.example/{cluster}.git", "main", "policies", "Acme <acme@acme.example>"),
                Digest = TreeDigest.Of(files),
                Inventory = Sha256(inventory),
            }.ToUtf8();
            Put($"index/{ClusterIndex.PathOf(cluster)}", index);
            lines.Add(new(cluster, ClusterIndex.PathOf(cluster), Sha256(index), TreeDigest.Of(files), files.Count - 1, null));

            void Add(string path, ObjectIdentity? identity, string text)
            {
                var bytes = Encoding.UTF8.GetBytes(identity is null ? text : $"apiVersion: {identity.ApiVersion}\nkind: {identity.Kind}\n{text}");
                Put($"manifests/{cluster}/{path}", bytes);
                files.Add(new(path, Sha256(bytes), "Acme.Definition", identity));
            }
        }

        Put("index/index.json", new FleetIndex(FleetIndex.CurrentVersion, "Acme.Fleet", new([], new(AppliedKind.Time, "", "", []), 0, []), [], [], lines).ToUtf8());
    }

    /// <summary>Runs a command over it, with repositories beside it.</summary>
    public Task<CliWrap.Buffered.BufferedCommandResult> RunAsync(params string[] arguments) => CommandOfOurs.RunAsync([.. arguments, .. Options()]);

    /// <summary>The options that say where everything is.</summary>
    public string[] Options() => ["--local", "--manifests", At("manifests"), "--index", At("index"), "--repos", At("repos"), "--state", At("state")];

    public void Dispose() => folder.Dispose();

    private string At(string name) => System.IO.Path.Combine(folder.Path, name);

    private void Put(string path, byte[] content)
    {
        var full = At(path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, content);
    }

    private static string Sha256(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
