using Policies.Benchmarks;
using Policies.Benchmarks.Clusters;
using Policies.Benchmarks.Fleets;
using Policies.Benchmarks.Reports;

const int Rounds = 9;

switch (args)
{
    case ["generate", var clusters, var namespaces, var definitions]:
        var project = new FleetProject(new(Number(clusters), Number(namespaces), Number(definitions)));
        project.Build();
        Console.WriteLine(project.Assembly);
        return 0;
    case ["cluster", var folder, var namespaces, var workloads, var policies]:
        ClusterManifests.Write(new(Number(namespaces), Number(workloads), Number(policies)), folder);
        return 0;
    case ["all" or "small" or "large" or "memory" or "build" or "connections" or "rights" or "admit" or "check" or "editor" or "sync"]:
        var table = Table.Begin();
        foreach (var figure in Figures().Where(figure => args[0] == "all" || args[0] == figure.Name))
        {
            figure.Run(table);
        }

        return table.IsGood ? 0 : 1;
    default:
        Console.Error.WriteLine("usage: all | small | large | memory | build | connections | rights | admit | check | editor | sync | generate CLUSTERS NAMESPACES DEFINITIONS | cluster FOLDER NAMESPACES WORKLOADS POLICIES");
        return 64;
}

static int Number(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

static IEnumerable<(string Name, Action<Table> Run)> Figures() =>
[
    ("small", table => FleetBenchmark.Run(new(25, 20, 20), table, Rounds, freshGoal: 3, unchangedGoal: 0.6)),
    ("small", table => FleetBenchmark.Run(new(25, 20, 500), table, Rounds, freshGoal: null, unchangedGoal: null)),
    ("large", table => FleetBenchmark.Run(new(100, 50, 20), table, Rounds, freshGoal: 1.5, unchangedGoal: 0.6, rulesGoal: 1.3)),
    ("large", table => FleetBenchmark.Run(new(100, 50, 500), table, Rounds, freshGoal: null, unchangedGoal: null)),
    ("memory", table => FleetBenchmark.Memory(new(1000, 50, 20), table, goal: 250)),
    ("memory", table => FleetBenchmark.Memory(new(1000, 50, 500), table, goal: 250)),
    ("connections", table => ConnectionsBenchmark.Run(new(500, 20, 10), table, Rounds, goal: 1.5, memoryGoal: 1000)),
    ("connections", table => ConnectionsBenchmark.Growth(new(500, 20, 10), table, Rounds)),
    ("rights", table => RightsBenchmark.Run(namespaces: 500, questions: 100_000, table, Rounds, goal: 2)),
    ("sync", table => SyncBenchmark.Run(new(1000, 5, 5) { InWaves = false }, table, Rounds, firstGoal: 2, unchangedGoal: 1.5, memoryGoal: 300)),
    ("admit", table => AdmissionBenchmark.Run(10_000, table, Rounds, goal: 1.2)),
    ("check", table => CheckBenchmark.Run(new(250, 29, 10), table, Rounds, goal: 1.3)),
    ("editor", table => EditorBenchmark.Run(new(10, 1000, 1000), table, rounds: 5, goal: 1.3)),
    ("build", table => BuildBenchmark.Run(table, Rounds, goal: 1.1)),
];
