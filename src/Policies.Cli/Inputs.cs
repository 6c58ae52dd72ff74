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

        foreach (var fault in read.Faults)
        {
            streams.Remark($"error: {fault}");
        }

        foreach (var skipped in read.Skipped)
        {
            streams.Remark($"skipped: {skipped}");
        }

        if (read.Faults.Count > 0)
        {
            throw CommandFailure.Unreadable($"'{path}' holds what cannot be read; mend it or leave it out");
        }

        return read.Manifests.Count > 0 || mayBeEmpty ? read : throw CommandFailure.Unreadable($"'{path}' holds no manifest");
    }
}
