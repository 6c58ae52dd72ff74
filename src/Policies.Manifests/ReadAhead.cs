namespace Policies.Manifests;

/// <summary>
/// Reads files while those before them are looked at, some at a time and no more: what is held at once is little, however many there are.
/// Files are opened on one core and what they hold is made use of on another; only one is parsed at a time, for YamlDotNet's scanners share a
/// pool of buffers, and two at once wait for each other so much that they are slower than one.
/// </summary>
internal static class ReadAhead
{
    private const int FilesAtOnce = 32;
    private const int ChunksAhead = 3;

    /// <summary>What is made of each file, in their order.</summary>
    /// <param name="files">The names of files.</param>
    /// <param name="open">The text of one.</param>
    /// <param name="make">What is made of one.</param>
    /// <param name="limits">How much is read.</param>
    public static IEnumerable<T> Of<T>(IEnumerable<string> files, Func<string, FileText> open, Func<FileCollector, T> make, ReadLimits limits)
    {
        var ahead = new Queue<Task<T[]>>(ChunksAhead);
        var parsing = Task.CompletedTask;
        foreach (var names in files.Chunk(FilesAtOnce))
        {
            var parsed = Parsed(parsing, names, Task.Run(() => Array.ConvertAll(names, name => open(name))), limits);
            parsing = parsed;
            ahead.Enqueue(Made(parsed, make));
            if (ahead.Count == ChunksAhead)
            {
                foreach (var made in ahead.Dequeue().GetAwaiter().GetResult())
                {
                    yield return made;
                }
            }
        }

        foreach (var made in ahead.SelectMany(chunk => chunk.GetAwaiter().GetResult()))
        {
            yield return made;
        }
    }

    private static async Task<FileCollector[]> Parsed(Task before, string[] names, Task<FileText[]> opening, ReadLimits limits)
    {
        var texts = await opening.ConfigureAwait(false);
        await before.ConfigureAwait(false);
        var parsed = new FileCollector[names.Length];
        for (var i = 0; i < names.Length; i++)
        {
            parsed[i] = FileCollector.Of(texts[i], names[i], limits);
        }

        return parsed;
    }

    private static async Task<T[]> Made<T>(Task<FileCollector[]> parsing, Func<FileCollector, T> make)
    {
        var parsed = await parsing.ConfigureAwait(false);
        await Task.Yield();
        return Array.ConvertAll(parsed, file => make(file));
    }
}
