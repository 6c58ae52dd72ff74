using Policies.Manifests;

namespace Policies.Cli;

/// <summary>Reads what a command is pointed at; whatever cannot be read ends it, for an answer from half an input is none.</summary>
internal static class Inputs
{
    /// <summary>The manifests of a cluster, from a folder or a file; every object is as an agent applies it, with kustomizations built.</summary>
    /// <exception cref="CommandFailure">Something cannot be read or built, or there is no manifest at all where there has to be one.</exception>
    public static IReadOnlyList<Manifest> Manifests(string path, Streams streams, bool mayBeEmpty = false) =>
        [.. Each(path, streams, manifests => manifests, mayBeEmpty).SelectMany(manifests => manifests)];

    /// <summary>What is made of each manifest of a folder or a file, which may be those of several clusters.</summary>
    /// <exception cref="CommandFailure">Something cannot be read or built, or there is no manifest at all.</exception>
    public static IReadOnlyList<T> OfClusters<T>(string path, Streams streams, Func<Manifest, T> make)
    {
        var (faults, skipped, all) = (new List<ManifestFault>(), new List<SkippedDocument>(), new List<T>());
        foreach (var (read, made) in Found(() => BuiltFolder.FilesOfClusters(path, read => (Read: read with { Manifests = [] }, Made: read.Manifests.Select(make).ToList()))))
        {
            faults.AddRange(read.Faults);
            skipped.AddRange(read.Skipped);
            all.AddRange(made);
        }

        Check(path, [.. faults.Distinct()], [.. skipped.Distinct().OrderBy(document => document.File, StringComparer.Ordinal)], isEmpty: all.Count == 0, streams);
        return all;
    }

    /// <summary>What is made of each file of a cluster, for more than is to be held at once. Whether all could be read is known at the end.</summary>
    /// <exception cref="CommandFailure">Something cannot be read or built, or there is no manifest at all where there has to be one.</exception>
    public static IEnumerable<T> Each<T>(string path, Streams streams, Func<IReadOnlyList<Manifest>, T> make, bool mayBeEmpty = false)
    {
        var (faults, skipped, count) = (new List<ManifestFault>(), new List<SkippedDocument>(), 0);
        foreach (var (read, made) in Found(() => BuiltFolder.Files(path, read => (Read: read with { Manifests = [] }, Made: (Count: read.Manifests.Count, Result: make(read.Manifests))))))
        {
            faults.AddRange(read.Faults);
            skipped.AddRange(read.Skipped);
            count += made.Count;
            yield return made.Result;
        }

        Check(path, faults, skipped, isEmpty: count == 0 && !mayBeEmpty, streams);
    }

    private static T Found<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (FileNotFoundException e)
        {
            throw CommandFailure.Unreadable(e.Message);
        }
    }

    private static void Check(string path, List<ManifestFault> faults, List<SkippedDocument> skipped, bool isEmpty, Streams streams)
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
