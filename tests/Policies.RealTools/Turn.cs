namespace Policies.RealTools;

/// <summary>The only use, of all test processes on this machine, of something that there is one of.</summary>
internal static class Turn
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>Waits until no other process has it; over when what is returned is disposed of, or the process ends.</summary>
    /// <exception cref="TimeoutException">Another process takes too long.</exception>
    public static async Task<IDisposable> TakeAsync(string what)
    {
        var file = Path.Combine(Path.GetTempPath(), $"policies-{what}.lock");
        for (var waited = TimeSpan.Zero; waited < Patience; waited += TimeSpan.FromSeconds(1))
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(TimeSpan.FromSeconds(1));
            }
        }

        throw new TimeoutException($"{file} is held by another process for more than {Patience}.");
    }
}
