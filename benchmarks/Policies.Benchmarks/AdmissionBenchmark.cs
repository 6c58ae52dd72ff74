using Policies.Benchmarks.Clusters;
using Policies.Benchmarks.Processes;
using Policies.Benchmarks.Reports;

namespace Policies.Benchmarks;

/// <summary>Judges made-up pods by the Pod Security Standards, and merely parses the same files with YamlDotNet, in turns.</summary>
internal static class AdmissionBenchmark
{
    /// <summary>The goal is the time as a multiple of parsing.</summary>
    public static void Run(int pods, Table table, int rounds, double goal)
    {
        using var memory = new MemoryFolder();
        PodManifests.Write(pods, memory.Path);
        var (ours, trees, events) = (new Sample(), new Sample(), new Sample());
        for (var round = 0; round < rounds; round++)
        {
            events.Add(Processes.Run.Plainly(memory.Path, watchMemory: false, "exec", Places.Reference, "events", memory.Path).Time);
            ours.Add(Admit(memory).Time);
            trees.Add(Processes.Run.Plainly(memory.Path, watchMemory: false, "exec", Places.Reference, "trees", memory.Path).Time);
        }

        table.Add($"{pods} pods: admission, against parsing into YamlDotNet's trees", ours, trees, goal);
        table.Add($"{pods} pods: admission, against YamlDotNet's events alone", ours, events);
        table.Add($"{pods} pods: admission", Admit(memory, watchMemory: true).PeakMemory, goal: 1000);
    }

    private static Measured Admit(MemoryFolder memory, bool watchMemory = false) =>
        Processes.Run.Plainly(memory.Path, watchMemory, "exec", Places.Command, "admit", memory.Path);
}
