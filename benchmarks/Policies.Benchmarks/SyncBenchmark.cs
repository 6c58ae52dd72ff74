using System.Globalization;
using Policies.Benchmarks.Fleets;
using Policies.Benchmarks.Processes;
using Policies.Benchmarks.Reports;

namespace Policies.Benchmarks;

/// <summary>Syncs many clusters' repositories on this machine, and merely pipes the same trees into git, or asks git where each branch is, in turns.</summary>
internal static class SyncBenchmark
{
    private static readonly string[] Written = ["repos", "state", "reference"];

    /// <summary>The goals: times as multiples of the references, and the most memory in megabytes.</summary>
    public static void Run(FleetShape shape, Table table, int rounds, double firstGoal, double unchangedGoal, double memoryGoal)
    {
        using var memory = new MemoryFolder();
        var (before, after) = (Compiled(shape, Path.Combine(memory.Path, "before")), Compiled(shape with { Except = "203.0.113.12/30" }, Path.Combine(memory.Path, "after")));
        var (first, import, unchanged, ask, change) = (new Sample(), new Sample(), new Sample(), new Sample(), new Sample());
        for (var round = 0; round < rounds; round++)
        {
            Clear(memory);
            import.Add(Reference(memory, "import", before).Time);
            first.Add(Sync(memory, before, "r1").Time);
            ask.Add(Reference(memory, "ask", before).Time);
            unchanged.Add(Sync(memory, before, "r1").Time);
            change.Add(Sync(memory, after, "r2").Time);
        }

        var name = string.Create(CultureInfo.InvariantCulture, $"{shape.Clusters:N0} repositories, {Directory.EnumerateFiles(Directory.EnumerateDirectories(before.Tree).First(), "*", SearchOption.AllDirectories).Count()} files each");
        table.Add($"{name}: first sync, against git fast-import of the same trees", first, import, firstGoal);
        table.Add($"{name}: nothing changed, against git ls-remote", unchanged, ask, unchangedGoal);
        table.Add($"{name}: a line changed in each, against git fast-import of whole trees", change, import);
        Clear(memory);
        table.Add($"{name}: first sync", Sync(memory, before, "r1", watchMemory: true).PeakMemory, memoryGoal);
        table.Add($"{name}: nothing changed", Sync(memory, before, "r1", watchMemory: true).PeakMemory, memoryGoal);
        table.Add($"{name}: a line changed", Sync(memory, after, "r2", watchMemory: true).PeakMemory, memoryGoal);
    }

    private static CompilerRun Compiled(FleetShape shape, string folder)
    {
        var fleet = new FleetProject(shape);
        fleet.Build();
        var compiled = new CompilerRun(fleet, folder, withRules: false);
        compiled.Compile(shape, isFresh: true);
        return compiled;
    }

    private static void Clear(MemoryFolder memory)
    {
        foreach (var folder in Written.Select(name => Path.Combine(memory.Path, name)))
        {
            if (Directory.Exists(folder))
            {
                Directory.Delete(folder, recursive: true);
            }

            Directory.CreateDirectory(folder);
        }
    }

    private static Measured Sync(MemoryFolder memory, CompilerRun compiled, string revision, bool watchMemory = false) => Processes.Run.Plainly(
        memory.Path,
        watchMemory,
        "exec", Places.Command, "sync", "--local", "--revision", revision, "--today", "2026-11-23", "--manifests", compiled.Tree, "--index", compiled.Index, "--repos", Path.Combine(memory.Path, "repos"), "--state", Path.Combine(memory.Path, "state"));

    private static Measured Reference(MemoryFolder memory, string what, CompilerRun compiled) =>
        Processes.Run.Plainly(memory.Path, watchMemory: false, "exec", Places.Reference, what, compiled.Tree, Path.Combine(memory.Path, "reference"));
}
