using System.Text;
using Policies.Objects;
using YamlDotNet.Core;

namespace Policies.Manifests;

/// <summary>Reads the manifests of a folder or a file: YAML of many documents, JSON, and lists of objects.</summary>
public static class ManifestReader
{
    private static readonly string[] Endings = [".yaml", ".yml", ".json"];

    // Throws at bytes that are no UTF-8, which would else be read as something that nobody wrote.
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a file, or every file below a folder whose name ends like a manifest's, in the order of their names.</summary>
    /// <exception cref="FileNotFoundException">There is no such file or folder.</exception>
    public static ManifestSet Read(string path, ReadLimits? limits = null)
    {
        if (Directory.Exists(path))
        {
            // Files do not depend on each other, and reading is most of the work of a question; their order is kept.
            return Together([.. Files(path).AsParallel().AsOrdered().Select(file => OfFile(file, Path.GetRelativePath(path, file).Replace('\\', '/'), limits))]);
        }

        return File.Exists(path) ? OfFile(path, path, limits) : throw new FileNotFoundException($"There is no file or folder '{path}'.", path);
    }

    /// <summary>Reads a text as a file of the given name.</summary>
    public static ManifestSet ReadText(string text, string file, ReadLimits? limits = null)
    {
        var into = new Collector(limits ?? new());
        into.Text(new StringReader(text), file);
        return into.Result;
    }

    private static ManifestSet OfFile(string path, string name, ReadLimits? limits)
    {
        var into = new Collector(limits ?? new());
        into.File(path, name);
        return into.Result;
    }

    private static ManifestSet Together(ManifestSet[] files) =>
        new([.. files.SelectMany(file => file.Manifests)], [.. files.SelectMany(file => file.Faults)], [.. files.SelectMany(file => file.Skipped)]);

    // Links are not followed: what they point at is read where it stands, if it is below the folder at all.
    private static IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint })
            .Where(file => Endings.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
            .Where(file => !Path.GetRelativePath(folder, file).Split(Path.DirectorySeparatorChar).Any(part => part.StartsWith('.')))
            .Order(StringComparer.Ordinal);

    private sealed class Collector(ReadLimits limits)
    {
        private readonly List<Manifest> manifests = [];
        private readonly List<ManifestFault> faults = [];
        private readonly List<SkippedDocument> skipped = [];

        public ManifestSet Result => new(manifests, faults, skipped);

        public void File(string path, string name)
        {
            try
            {
                using var stream = System.IO.File.OpenRead(path);
                if (stream.Length > limits.FileBytes)
                {
                    faults.Add(new(name, 0, $"The file has {stream.Length >> 20} MiB, more than the {limits.FileBytes >> 20} MiB that are read; divide it"));
                    return;
                }

                Text(new StreamReader(stream, Utf8), name);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                faults.Add(new(name, 0, $"The file cannot be read: {e.Message}"));
            }
        }

        public void Text(TextReader text, string name)
        {
            var documents = new DocumentReader(text, limits);
            try
            {
                while (documents.Read() is { } document)
                {
                    Document(document, name);
                }
            }
            catch (YamlException e)
            {
                faults.Add(new(name, (int)e.Start.Line, $"This is no YAML that can be read, nor is what follows: {e.Message}"));
            }
            catch (DecoderFallbackException)
            {
                faults.Add(new(name, 0, "The file is not UTF-8; save it as such"));
            }
        }

        private void Document(Node document, string name)
        {
            switch (document)
            {
                // Nothing but comments.
                case Scalar { Kind: ScalarKind.Null }:
                    break;
                case Mapping root when ItemsOf(root) is { } items:
                    foreach (var item in items)
                    {
                        Document(item is Mapping element ? Typed(element, root) : item, name);
                    }

                    break;
                case Mapping root when root.Text("kind") is { Length: > 0 } && root.Text("apiVersion") is { Length: > 0 }:
                    manifests.Add(new(new KubernetesObject(root), name, root.Line));
                    break;
                default:
                    skipped.Add(new(name, document.Line, "no object: it has no apiVersion and kind"));
                    break;
            }
        }

        private static Sequence? ItemsOf(Mapping root) =>
            root.Text("kind")?.EndsWith("List", StringComparison.Ordinal) == true ? root["items"] as Sequence : null;

        // The elements of a PodList do not say that they are Pods.
        private static Mapping Typed(Mapping element, Mapping list)
        {
            var kind = list.Text("kind")!;
            return kind == "List" || element["kind"] is not null
                ? element
                : new([new("apiVersion", list["apiVersion"] ?? ""), new("kind", kind[..^"List".Length]), .. element]) { Line = element.Line };
        }
    }
}
