using System.Diagnostics;

namespace Policies.Reconciler.Git;

/// <summary>Holds a repository for one of our runs; the system lets go of it when the process ends, however it ends.</summary>
internal sealed class RepositoryLock : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly FileStream file;

    private RepositoryLock(FileStream file) => this.file = file;

    /// <summary>Waits for other runs.</summary>
    /// <exception cref="GitException">Another run holds it for too long.</exception>
    public static async Task<RepositoryLock> TakeAsync(string path, TimeSpan wait, CancellationToken cancellation)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var waited = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                // The file stays: whoever removed it would take the lock away from a run that waits for it.
                return new(new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1));
            }
            catch (UnauthorizedAccessException e)
            {
                throw new GitException($"'{path}' cannot be written: {e.Message}", e);
            }
            catch (IOException) when (waited.Elapsed < wait)
            {
                await Task.Delay(Pause, cancellation).ConfigureAwait(false);
            }
            catch (IOException e)
            {
                throw new GitException(FailureKind.TryAgain, $"Another run is at the same repository, or its lock '{path}' cannot be taken: {e.Message}");
            }
        }
    }

    public void Dispose() => file.Dispose();
}
