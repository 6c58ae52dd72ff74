using System.Diagnostics;

namespace Policies.Benchmarks.Processes;

/// <summary>Runs processes and measures them as wholes.</summary>
internal static class Run
{
    // Often enough: the peak that is read is the system's own, of all that went before.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>Runs <c>dotnet</c>; whatever it says is shown where it fails.</summary>
    public static Measured DotNet(string folder, params string[] arguments) => DotNet(folder, watchMemory: false, arguments);

    /// <summary>Runs <c>dotnet</c>, and looks at its memory now and then where that is asked for.</summary>
    public static Measured DotNet(string folder, bool watchMemory, params string[] arguments) => DotNet(folder, watchMemory, asCompiler: true, arguments);

    /// <summary>Runs <c>dotnet</c> as a person does, with nothing set.</summary>
    public static Measured Plainly(string folder, bool watchMemory, params string[] arguments) => DotNet(folder, watchMemory, asCompiler: false, arguments);

    private static Measured DotNet(string folder, bool watchMemory, bool asCompiler, string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        if (asCompiler)
        {
            // As the task starts the compiler.
            start.Environment["DOTNET_TieredPGO"] = "0";
            start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
            start.Environment["DOTNET_TC_CallCountingDelayMs"] = "5000";
            start.Environment["DOTNET_GCGen0MaxBudget"] = "2000000";
        }

        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        var peak = watchMemory ? Peak(process) : 0;
        process.WaitForExit();
        watch.Stop();
        return process.ExitCode == 0
            ? new(watch.Elapsed, peak)
            : throw new InvalidOperationException($"dotnet {string.Join(' ', arguments)} ended with {process.ExitCode}:\n{output.Result}\n{errors.Result}");
    }

    private static long Peak(Process process)
    {
        var peak = 0L;
        while (!process.WaitForExit(Pause))
        {
            process.Refresh();
            try
            {
                peak = Math.Max(peak, process.PeakWorkingSet64);
            }
            catch (InvalidOperationException)
            {
                // It has just ended.
            }
        }

        return peak;
    }
}
