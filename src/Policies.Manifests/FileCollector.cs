using System.Text;
using Policies.Objects;
using YamlDotNet.Core;

namespace Policies.Manifests;

/// <summary>Collects what one file holds: objects, what is none, and what cannot be read. A fault of one document is none of the next.</summary>
internal sealed class FileCollector(string file, ReadLimits limits)
{
    // Throws at bytes that are no UTF-8, which would else be read as something that nobody wrote.
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly List<Manifest> manifests = [];
    private readonly List<ManifestFault> faults = [];
    private readonly List<SkippedDocument> skipped = [];
    private readonly List<Mapping> kustomizations = [];

    /// <summary>What was found.</summary>
    public ManifestSet Result => new(manifests, faults, skipped);

    /// <summary>The kustomizations among what is no object.</summary>
    public IReadOnlyList<Mapping> Kustomizations => kustomizations;

    /// <summary>Reads a file.</summary>
    public static FileCollector OfFile(string path, string name, ReadLimits limits)
    {
        var collector = new FileCollector(name, limits);
        try
        {
            using var stream = File.OpenRead(path);
            collector.Stream(stream);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            collector.Fault(0, $"The file cannot be read: {e.Message}");
        }

        return collector;
    }

    /// <summary>Reads a text.</summary>
    public static FileCollector OfText(string text, string name, ReadLimits limits)
    {
        var collector = new FileCollector(name, limits);
        collector.Documents(() => new StringReader(text));
        return collector;
    }

    private void Stream(Stream stream)
    {
        if (!stream.CanSeek)
        {
            using var copy = new MemoryStream();
            if (CopyUpTo(limits.FileBytes, stream, copy))
            {
                Stream(copy);
            }
            else
            {
                TooLong(copy.Length);
            }
        }
        else if (stream.Length > limits.FileBytes)
        {
            TooLong(stream.Length);
        }
        else
        {
            Documents(() =>
            {
                stream.Position = 0;
                return new StreamReader(stream, Utf8, detectEncodingFromByteOrderMarks: true, bufferSize: -1, leaveOpen: true);
            });
        }
    }

    private static bool CopyUpTo(long most, Stream stream, MemoryStream copy)
    {
        var block = new byte[1 << 16];
        while (copy.Length <= most && stream.Read(block) is > 0 and var read)
        {
            copy.Write(block, 0, read);
        }

        return copy.Length <= most;
    }

    private void TooLong(long length) =>
        Fault(0, $"The file has {(length >> 20) + 1} MiB, more than the {limits.FileBytes >> 20} MiB that are read; divide it");

    private void Documents(Func<TextReader> open)
    {
        try
        {
            var at = new Resumption(open(), 1, IsTemplate: false);
            while (at.Text is not null)
            {
                at = ReadFrom(at.Text, at.Line, open);
            }
        }
        catch (DecoderFallbackException)
        {
            Fault(0, "The file is not UTF-8; save it as such");
        }
    }

    // Reads as far as documents can be read, and says where the text goes on after the one that cannot.
    private Resumption ReadFrom(TextReader text, int line, Func<TextReader> open)
    {
        BrokenDocument? broken;
        using (text)
        {
            broken = Read(new DocumentReader(text, limits, line));
        }

        if (broken is null)
        {
            return Resumption.None;
        }

        if (faults.Count == limits.Faults)
        {
            Fault(broken.DocumentLine, "What follows is not read, for there are too many faults before it; mend them first");
            return Resumption.None;
        }

        var resumed = Resumption.After(open(), broken.DocumentLine);
        if (resumed.IsTemplate)
        {
            skipped.Add(new(file, broken.DocumentLine, "a template, for it holds '{{' and is no YAML; render it and read what comes of it"));
        }
        else
        {
            Fault(broken.Line, $"This is no YAML that can be read: {broken.Message}");
        }

        return resumed;
    }

    // Reads documents up to the first that is broken.
    private BrokenDocument? Read(DocumentReader documents)
    {
        try
        {
            while (documents.Read() is { } document)
            {
                Document(document);
            }

            return null;
        }
        catch (YamlException e)
        {
            // Where the parser lost its way it names no line of its own.
            return new(documents.DocumentLine, Math.Max(documents.DocumentLine, documents.LineOf(e)), e.Message);
        }
    }

    private void Document(Node document)
    {
        if (document is Scalar { Kind: ScalarKind.Null })
        {
            // Nothing but comments.
            return;
        }

        if (document is Mapping list && ObjectList.ItemsOf(list) is { } items)
        {
            foreach (var item in items)
            {
                Document(item);
            }
        }
        else if (NoObject.Reason(document, file) is { } reason)
        {
            skipped.Add(new(file, document.Line, reason));
            if (document is Mapping kustomization && NoObject.IsKustomization(kustomization, file))
            {
                kustomizations.Add(kustomization);
            }
        }
        else
        {
            manifests.Add(new(new KubernetesObject((Mapping)document), file, document.Line));
        }
    }

    private void Fault(int line, string message)
    {
        var fault = new ManifestFault(file, line, message);
        if (faults.Count == 0 || faults[^1] != fault)
        {
            faults.Add(fault);
        }
    }

    private sealed record BrokenDocument(int DocumentLine, int Line, string Message);
}
