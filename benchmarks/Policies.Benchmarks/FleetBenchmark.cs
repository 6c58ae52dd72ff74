using Policies.Benchmarks.Fleets;
using Policies.Benchmarks.Processes;
using Policies.Benchmarks.Reports;

namespace Policies.Benchmarks;

/// <summary>Compiles a synthetic fleet, and writes the same bytes without compiling anything, in turns.</summary>
internal static class FleetBenchmark
{
    /// <summary>The goals: fresh output as a multiple of the reference, unchanged output, and output that rules judge, as a multiple of fresh.</summary>
    public static void Run(FleetShape shape, Table table, int rounds, double? freshGoal, double? unchangedGoal, double? rulesGoal = null)
    {
        using var memory = new MemoryFolder();
        var fleet = new FleetProject(shape);
        fleet.Build();
        var ours = new CompilerRun(fleet, memory.Path, withRules: false);
        var judged = new CompilerRun(fleet, memory.Path, withRules: true);
        var reference = new ReferenceRun(memory.Path);
        ours.Compile(shape, isFresh: true);
        reference.Take(ours.Tree, ours.Index);
        reference.Write();

        var (fresh, unchanged, written, withRules) = (new Sample(), new Sample(), new Sample(), new Sample());
        for (var round = 0; round < rounds; round++)
        {
            reference.Clear();
            written.Add(reference.Write().Time);
            ours.Clear();
            fresh.Add(ours.Compile(shape, isFresh: true).Time);
            unchanged.Add(ours.Compile(shape, isFresh: false).Time);
            ours.Clear();
            withRules.Add(judged.Compile(shape, isFresh: true).Time);
        }

        table.Add($"{shape}: fresh, against the reference", fresh, written, freshGoal);
        table.Add($"{shape}: nothing changed, against fresh", unchanged, fresh, unchangedGoal);
        table.Add($"{shape}: with rules, against without", withRules, fresh, rulesGoal);
    }

    /// <summary>The most memory that the compiler ever holds while it compiles a fleet.</summary>
    public static void Memory(FleetShape shape, Table table, double goal)
    {
        using var memory = new MemoryFolder();
        var fleet = new FleetProject(shape);
        fleet.Build();
        var ours = new CompilerRun(fleet, memory.Path, withRules: false);
        table.Add($"{shape}: fresh", ours.Compile(shape, isFresh: true, watchMemory: true).PeakMemory, goal);
        table.Add($"{shape}: nothing changed", ours.Compile(shape, isFresh: false, watchMemory: true).PeakMemory, goal);
    }
}
