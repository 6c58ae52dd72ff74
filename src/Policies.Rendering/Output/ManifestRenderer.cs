using System.Collections.Concurrent;
using System.Security.Cryptography;
using Policies.Lowering;
using Policies.Objects;
using Policies.Rendering.Index;
using Policies.Rendering.Yaml;

namespace Policies.Rendering.Output;

/// <summary>Turns manifests into files; one that several clusters share is written once.</summary>
internal sealed class ManifestRenderer : IDisposable
{
    // Lowering keeps these manifests too, for the clusters to come; what only one cluster has goes with that cluster.
    private readonly ConcurrentDictionary<Manifest, RenderedManifest> rendered = new();
    private readonly ThreadLocal<YamlWriter> writer = new(() => new());

    public RenderedManifest Render(Manifest manifest)
    {
        if (manifest.IsShared && rendered.TryGetValue(manifest, out var known))
        {
            return known;
        }

        var root = manifest.Object;
        var made = Render(
            manifest.Path,
            manifest.Definition,
            manifest.MemberPath,
            root.Root,
            new(root.ApiVersion, root.Kind, root.Name, root.Namespace));
        if (manifest.IsShared)
        {
            rendered.TryAdd(manifest, made);
        }

        return made;
    }

    /// <summary>A file that is no object of the cluster's.</summary>
    public RenderedManifest Render(string path, string definition, string member, Mapping root, ObjectIdentity? identity = null, string? remark = null)
    {
        byte[] bytes;
        try
        {
            bytes = writer.Value!.Write(definition, root, remark).ToArray();
        }
        catch (UnwritableTreeException e)
        {
            throw new UnwritableTreeException($"'{path}' cannot be written. {e.Message}", e) { MemberPath = member };
        }

        var digest = SHA256.HashData(bytes);
        var inventoried = new InventoryFile(path, Convert.ToHexStringLower(digest), definition, identity);
        var indexed = new IndexedFile(path, member);
        return new(new(SafePath.Checked(path), member, bytes, digest), inventoried, inventoried.ToLine(), indexed, indexed.ToLine());
    }

    public void Dispose() => writer.Dispose();
}
