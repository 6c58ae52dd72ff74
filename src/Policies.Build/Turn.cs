namespace Policies.Build;

/// <summary>A file that one build of a project holds at a time, so that two at once do not write one tree.</summary>
internal static class Turn
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Waits until no other build holds the file; null where the wait was cancelled.</summary>
    public static IDisposable? Take(string path, CancellationToken cancelled)
    {
        while (!cancelled.IsCancellationRequested)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(path))
            {
                cancelled.WaitHandle.WaitOne(Pause);
            }
        }

        return null;
    }
}
