using System.Diagnostics;
using Microsoft.Build.Framework;
using Policies.Build.Exchange;

namespace Policies.Build;

/// <summary>Runs the compiler in a process of its own and says how it ended.</summary>
internal sealed class CompilerProcess(CompilerTask task, CompilerArguments arguments)
{
    // The compiler keeps its limit itself; this is for one that no longer can.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    // Definitions have no need of the environment, and no business with a build machine's secrets.
    private static readonly string[] Environment =
    [
        "PATH", "HOME", "USERPROFILE", "TMPDIR", "TEMP", "TMP", "SystemRoot", "SystemDrive", "windir", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH",
        "DOTNET_ROOT", "DOTNET_ROOT(x86)", "DOTNET_ROOT_X64", "DOTNET_ROOT_ARM64", "DOTNET_gcServer", "DOTNET_GCHeapHardLimit",
    ];

    private readonly List<string> errors = [];

    /// <summary>What the compilation came to; null where that is already logged.</summary>
    public CompilationResult? Run()
    {
        var exit = Start(arguments, out var stopped);
        if (task.Cancelled.IsCancellationRequested)
        {
            return null;
        }

        if (CompilationResult.Load(arguments.ResultFile) is { } result)
        {
            return result;
        }

        // The process ended in the middle of the user's code: another one says where that is.
        if (Trail.Read(arguments.TrailFile) is { Length: > 0 } last && arguments.Ended.Length == 0)
        {
            return new CompilerProcess(task, arguments.AfterEnd(last, stopped ? CompilerArguments.TooLong : Reason(exit))).Run();
        }

        task.Log.LogError($"The compiler of policies ended with code {exit}; please report this. {string.Join(" ", errors.Take(20))}");
        return null;
    }

    private string Reason(int exit) =>
        errors.Exists(line => line.StartsWith("Stack overflow", StringComparison.Ordinal)) ? "the stack overflowed"
        : errors.Exists(line => line.StartsWith("Out of memory", StringComparison.Ordinal)) ? "memory ran out"
        : errors.Find(line => line.StartsWith("Unhandled exception", StringComparison.Ordinal)) is { } unhandled ? unhandled
        : $"code {exit}";

    private int Start(CompilerArguments told, out bool stopped)
    {
        var file = Path.Combine(told.ExchangePath, "arguments");
        told.Save(file);
        File.Delete(told.ResultFile);
        File.Delete(told.TrailFile);

        using var process = new Process { StartInfo = StartInfo(file) };
        process.OutputDataReceived += (_, line) => Pass(line.Data);
        process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data is not null)
            {
                lock (errors)
                {
                    errors.Add(line.Data);
                }
            }

            Pass(line.Data);
        };
        process.Start();
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        stopped = Wait(process, told);
        process.WaitForExit();
        return process.ExitCode;
    }

    /// <summary>Waits for the end, or brings it about; true where the user's code took too long.</summary>
    private bool Wait(Process process, CompilerArguments told)
    {
        var inUserCode = Stopwatch.StartNew();
        while (!process.WaitForExit((int)Pause.TotalMilliseconds))
        {
            if (Trail.Read(told.TrailFile).Length == 0)
            {
                inUserCode.Restart();
            }

            var tooLong = inUserCode.Elapsed > TimeSpan.FromSeconds(told.TimeLimit) + Grace;
            if (tooLong || task.Cancelled.IsCancellationRequested)
            {
                Kill(process);
                return tooLong;
            }
        }

        return false;
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill();
        }
        catch (InvalidOperationException)
        {
            // It has just ended by itself.
        }
    }

    private ProcessStartInfo StartInfo(string file)
    {
        var start = new ProcessStartInfo(task.DotNet, $"exec {task.DotNetOptions} \"{task.CompilerPath}\" \"{file}\"")
        {
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetDirectoryName(Path.GetFullPath(task.Project))!,
        };
        var inherited = Environment.Where(start.Environment.ContainsKey).ToDictionary(name => name, name => start.Environment[name]);
        start.Environment.Clear();
        foreach (var variable in inherited)
        {
            start.Environment[variable.Key] = variable.Value;
        }

        start.Environment["TZ"] = "UTC";
        start.Environment["LC_ALL"] = "C.UTF-8";
        start.Environment["DOTNET_TieredPGO"] = "0";

        // Keeping compiled code unwritable doubles the work of a start, and the code is the user's own.
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";

        // Code that is good enough to start with is good enough for most fleets: compiling it better would take a core from them.
        start.Environment["DOTNET_TC_CallCountingDelayMs"] = "5000";

        // 32 MB in hexadecimal: what is made for one file is gone with it, and memory that is used again need not be asked for.
        start.Environment["DOTNET_GCGen0MaxBudget"] = "2000000";
        return start;
    }

    /// <summary>What the user's code writes to the console is the user's to see, and means nothing to us.</summary>
    private void Pass(string? line)
    {
        if (line is not null)
        {
            task.Log.LogMessage(MessageImportance.Normal, "{0}", line);
        }
    }
}
