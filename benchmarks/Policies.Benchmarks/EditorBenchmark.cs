using Policies.Benchmarks.Fleets;
using Policies.Benchmarks.Reports;

namespace Policies.Benchmarks;

/// <summary>Compiles definitions with the C# compiler, as an editor does while a person types, with our analyzers and without them, in turns.</summary>
internal static class EditorBenchmark
{
    private static readonly string[] Analyzers = ["Policies.Analyzers", "Policies.Rules", "Policies.Dsl", "Policies.Objects"];

    /// <summary>The goal: the time with analyzers as a multiple of that without.</summary>
    public static void Run(FleetShape shape, Table table, int rounds, double goal)
    {
        var fleet = new FleetProject(shape);
        fleet.Build();
        var (with, without) = (new Sample(), new Sample());
        for (var round = 0; round < rounds; round++)
        {
            without.Add(Compile(fleet, []));
            with.Add(Compile(fleet, [.. Analyzers.Select(name => Path.Combine(Places.BinOf("Policies.Analyzers"), name + ".dll"))]));
        }

        table.Add($"{shape.Definitions} definitions: C# compilation with our analyzers, against without", with, without, goal);
    }

    private static TimeSpan Compile(FleetProject fleet, IReadOnlyList<string> analyzers)
    {
        var folder = Path.GetDirectoryName(fleet.File)!;
        var response = Path.Combine(folder, "csc.rsp");
        File.WriteAllLines(response,
        [
            "-noconfig", "-nologo", "-nostdlib", "-target:library", "-nullable:enable", "-langversion:14", "-out:csc.dll",
            .. FleetProject.Language.Concat(Framework()).Select(file => $"-reference:\"{file}\""),
            .. analyzers.Select(file => $"-analyzer:\"{file}\""),
            .. Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
                .Where(file => !file.Contains("AssemblyAttributes", StringComparison.Ordinal) && !file.Contains("AssemblyInfo", StringComparison.Ordinal))
                .Select(file => $"\"{file}\""),
        ]);
        return Processes.Run.Plainly(folder, watchMemory: false, "exec", Places.CSharpCompiler, "@" + response).Time;
    }

    private static IEnumerable<string> Framework() => Directory.EnumerateFiles(Places.FrameworkReferences, "*.dll");
}
