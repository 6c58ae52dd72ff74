using Policies.Manifests;

namespace Policies.Cli;

/// <summary>Reads what a command is pointed at; whatever cannot be read ends it, for an answer from half an input is none.</summary>
internal static class Inputs
{
    /// <summary>The manifests of a folder or a file.</summary>
    /// <exception cref="CommandFailure">Something cannot be read, or there is no manifest at all where there has to be one.</exception>
    public static ManifestSet Manifests(string path, Streams streams, bool mayBeEmpty = false) => Read(path, streams, mayBeEmpty, ManifestReader.Read);

    /// <summary>The same with kustomizations built, so that every object is as an agent applies it.</summary>
    /// <exception cref="CommandFailure">Something cannot be read or built, or there is no manifest at all.</exception>
    public static ManifestSet Built(string path, Streams streams) => Read(path, streams, mayBeEmpty: false, BuiltFolder.Read);

    /// <summary>What is made of each file, for more than is to be held at once. Whether all could be read is known at the end.</summary>
    /// <exception cref="CommandFailure">Something cannot be read, or there is no manifest at all.</exception>
    public static IEnumerable<T> Each<T>(string path, Streams streams, Func<IReadOnlyList<Manifest>, T> make)
    {
        var (faults, skipped, count) = (new List<ManifestFault>(), new List<SkippedDocument>(), 0);
        foreach (var (read, made) in Files(path, read => (Read: read with { Manifests = [] }, Made: (Count: read.Manifests.Count, Result: make(read.Manifests)))))
        {
            faults.AddRange(read.Faults);
            skipped.AddRange(read.Skipped);
            count += made.Count;
            yield return made.Result;
        }

        Check(path, faults, skipped, isEmpty: count == 0, streams);
    }

    private static IEnumerable<T> Files<T>(string path, Func<ManifestSet, T> make)
    {
        try
        {
            return ManifestReader.Files(path, make);
        }
        catch (FileNotFoundException e)
        {
            throw CommandFailure.Unreadable(e.Message);
        }
    }

    private static ManifestSet Read(string path, Streams streams, bool mayBeEmpty, Func<string, ReadLimits?, ManifestSet> reader)
    {
        ManifestSet read;
        try
        {
            read = reader(path, null);
        }
        catch (FileNotFoundException e)
        {
            throw CommandFailure.Unreadable(e.Message);
        }

        Check(path, read.Faults, read.Skipped, isEmpty: read.Manifests.Count == 0 && !mayBeEmpty, streams);
        return read;
    }

    private static void Check(string path, IReadOnlyList<ManifestFault> faults, IReadOnlyList<SkippedDocument> skipped, bool isEmpty, Streams streams)
    {
        foreach (var fault in faults)
        {
            streams.Remark($"error: {fault}");
        }

        foreach (var one in skipped)
        {
            streams.Remark($"skipped: {one}");
        }

        if (faults.Count > 0)
        {
            throw CommandFailure.Unreadable($"'{path}' holds what cannot be read; mend it or leave it out");
        }

        if (isEmpty)
        {
            throw CommandFailure.Unreadable($"'{path}' holds no manifest");
        }
    }
}
