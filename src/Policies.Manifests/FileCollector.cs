using Policies.Objects;
using YamlDotNet.Core;

namespace Policies.Manifests;

/// <summary>Collects what one file holds: objects, what is none, and what cannot be read. A fault of one document is none of the next.</summary>
internal sealed class FileCollector(string file, ReadLimits limits)
{
    private readonly List<Manifest> manifests = [];
    private readonly List<ManifestFault> faults = [];
    private readonly List<SkippedDocument> skipped = [];
    private readonly List<Mapping> kustomizations = [];

    /// <summary>The name of the file.</summary>
    public string File => file;

    /// <summary>What was found.</summary>
    public ManifestSet Result => new(manifests, faults, skipped);

    /// <summary>The kustomizations among what is no object.</summary>
    public IReadOnlyList<Mapping> Kustomizations => kustomizations;

    /// <summary>Reads a file.</summary>
    public static FileCollector OfFile(string path, string name, ReadLimits limits) => Of(FileText.OfFile(path, limits), name, limits);

    /// <summary>Parses the text of a file.</summary>
    public static FileCollector Of(FileText text, string name, ReadLimits limits)
    {
        var collector = new FileCollector(name, limits);
        collector.Documents(text);
        return collector;
    }

    private void Documents(FileText text)
    {
        if (text.Fault is { } fault)
        {
            Fault(0, fault);
            return;
        }

        if (text.Foreign is { } reason)
        {
            skipped.Add(new(file, 1, reason));
            return;
        }

        try
        {
            var at = new Resumption(text.Open(), 1, IsTemplate: false);
            while (at.Text is not null)
            {
                at = ReadFrom(at.Text, at.Line, text.Open);
            }
        }
        catch (Exception e) when (FileText.Reason(e) is not null)
        {
            Fault(0, FileText.Reason(e)!);
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
