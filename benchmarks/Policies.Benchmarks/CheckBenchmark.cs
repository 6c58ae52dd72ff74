using Policies.Benchmarks.Clusters;
using Policies.Benchmarks.Reports;

namespace Policies.Benchmarks;

/// <summary>Judges the manifests of a made-up cluster by every rule of <c>check</c>, and merely parses the same files with YamlDotNet, in turns.</summary>
internal static class CheckBenchmark
{
    /// <summary>The goal: the time as a multiple of parsing.</summary>
    public static void Run(ClusterShape shape, Table table, int rounds, double goal)
    {
        using var memory = new MemoryFolder();
        ClusterManifests.Write(shape, memory.Path);
        var (ours, trees) = (new Sample(), new Sample());
        for (var round = 0; round < rounds; round++)
        {
            trees.Add(Processes.Run.Plainly(memory.Path, watchMemory: false, "exec", Places.Reference, "trees", memory.Path).Time);
            ours.Add(Check(memory));
        }

        table.Add($"{shape}: check, against parsing into YamlDotNet's trees", ours, trees, goal);
    }

    // What is found is written as a baseline, so that it ends with 0 whatever that is.
    private static TimeSpan Check(MemoryFolder memory) =>
        Processes.Run.Plainly(memory.Path, watchMemory: false, "exec", Places.Command, "check", memory.Path, "--write-baseline", Path.Combine(memory.Path, "baseline")).Time;
}
