using System.Diagnostics;

namespace Policies.Rendering.Output;

/// <summary>Holds a folder for one writer; the system lets go of it when the process ends, however it ends.</summary>
internal sealed class OutputLock : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly FileStream file;

    private OutputLock(FileStream file) => this.file = file;

    public static string FileOf(string folder) => folder + ".lock~";

    // The file stays: whoever removed it would take the lock away from a writer that waits for it.
    public static OutputLock Take(string folder, TimeSpan wait)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(folder)!);
        var waited = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                return new(new(FileOf(folder), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1));
            }
            catch (IOException e) when (waited.Elapsed >= wait)
            {
                throw new OutputBusyException($"Another build is writing to '{folder}': {e.Message}", e);
            }
            catch (IOException)
            {
                Thread.Sleep(Pause);
            }
        }
    }

    public void Dispose() => file.Dispose();
}
