using Policies.Benchmarks.Clusters;
using Policies.Benchmarks.Processes;
using Policies.Benchmarks.Reports;

namespace Policies.Benchmarks;

/// <summary>Lists the connections of a made-up cluster, and merely parses the same files with YamlDotNet, in turns.</summary>
internal static class ConnectionsBenchmark
{
    /// <summary>The goals: the time as a multiple of parsing, and the most memory in megabytes.</summary>
    public static void Run(ClusterShape shape, Table table, int rounds, double goal, double memoryGoal)
    {
        using var memory = new MemoryFolder();
        ClusterManifests.Write(shape, memory.Path);
        var (ours, trees, events) = (new Sample(), new Sample(), new Sample());
        for (var round = 0; round < rounds; round++)
        {
            trees.Add(Parse(memory, "trees").Time);
            ours.Add(Connections(memory).Time);
            events.Add(Parse(memory, "events").Time);
        }

        table.Add($"{shape}: connections, against parsing into YamlDotNet's trees", ours, trees, goal);
        table.Add($"{shape}: connections, against YamlDotNet's events alone", ours, events);
        table.Add($"{shape}: connections", Connections(memory, watchMemory: true).PeakMemory, memoryGoal);
    }

    /// <summary>Twice and four times the policies for the same pods; the policies beyond the first ten of a namespace open more ports.</summary>
    public static void Growth(ClusterShape shape, Table table, int rounds)
    {
        var once = Times(shape, rounds);
        foreach (var factor in new[] { 2, 4 })
        {
            var more = shape with { Policies = factor * shape.Policies };
            table.Add($"{more}: connections, against {shape.Namespaces * shape.Policies} policies", Times(more, rounds), once, factor);
        }
    }

    private static Sample Times(ClusterShape shape, int rounds)
    {
        using var memory = new MemoryFolder();
        ClusterManifests.Write(shape, memory.Path);
        var sample = new Sample();
        for (var round = 0; round < rounds; round++)
        {
            sample.Add(Connections(memory).Time);
        }

        return sample;
    }

    private static Measured Connections(MemoryFolder memory, bool watchMemory = false) =>
        Processes.Run.Plainly(memory.Path, watchMemory, "exec", Places.Command, "connections", memory.Path);

    private static Measured Parse(MemoryFolder memory, string what) => Processes.Run.Plainly(memory.Path, watchMemory: false, "exec", Places.Reference, what, memory.Path);
}
