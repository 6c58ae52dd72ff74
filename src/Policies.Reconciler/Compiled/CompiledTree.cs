using System.Collections.Concurrent;
using System.Security.Cryptography;
using Policies.Rendering.Index;

namespace Policies.Reconciler.Compiled;

/// <summary>All that belongs into one cluster's folder.</summary>
public sealed class CompiledTree
{
    private CompiledTree(string digest, IReadOnlyList<CompiledFile> files) => (Digest, Files) = (digest, files);

    /// <summary>Of the tree: see <see cref="TreeDigest"/>.</summary>
    public string Digest { get; }

    /// <summary>Every file but the inventory, sorted by path.</summary>
    public IReadOnlyList<CompiledFile> Files { get; }

    /// <summary>How many objects they hold.</summary>
    public int Objects => Files.Count(file => file.Entry.Object is not null);

    /// <summary>Takes files that are sorted by path.</summary>
    public static CompiledTree Of(IReadOnlyList<CompiledFile> files) => new(TreeDigest.Of([.. files.Select(file => file.Entry)]), files);

    /// <summary>Reads a cluster's folder of the output, and holds every file against its inventory.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="inventorySha256">The digest of its inventory.</param>
    /// <param name="known">What was read before: the same file is kept once, of however many clusters.</param>
    /// <exception cref="CompiledException">Something is missing, or not what was compiled.</exception>
    public static CompiledTree Read(string folder, string inventorySha256, ConcurrentDictionary<InventoryFile, CompiledFile> known)
    {
        var inventoryBytes = Bytes(Path.Combine(folder, Inventory.FilePath));
        if (Convert.ToHexStringLower(SHA256.HashData(inventoryBytes)) != inventorySha256)
        {
            throw new CompiledException($"The inventory in {folder} is not the one of the index. Build the fleet again.");
        }

        Inventory inventory;
        try
        {
            inventory = Inventory.Read(inventoryBytes);
        }
        catch (IndexFormatException e)
        {
            throw new CompiledException($"The inventory in {folder} cannot be read: {e.Message} Build the fleet again.", e);
        }

        return Of([.. inventory.Files.Select(entry => Checked(folder, entry, known))]);
    }

    private static CompiledFile Checked(string folder, InventoryFile entry, ConcurrentDictionary<InventoryFile, CompiledFile> known)
    {
        if (Git.TreePath.Fault(entry.Path) is { } fault)
        {
            throw new CompiledException($"The inventory in {folder} names '{entry.Path}': {fault}. Build the fleet again.");
        }

        var content = Bytes(Path.Combine(folder, entry.Path));
        return Convert.ToHexStringLower(SHA256.HashData(content)) == entry.Sha256
            ? known.GetOrAdd(entry, new CompiledFile(entry, content))
            : throw new CompiledException($"{Path.Combine(folder, entry.Path)} was changed after it was compiled. Build the fleet again.");
    }

    private static byte[] Bytes(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CompiledException($"{path} cannot be read: {e.Message} Build the fleet again.", e);
        }
    }
}
