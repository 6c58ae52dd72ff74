using System.Globalization;
using Policies.Benchmarks.Clusters;
using Policies.Benchmarks.Reports;

namespace Policies.Benchmarks;

/// <summary>Answers questions about who may do what, and merely parses the same files with YamlDotNet, in turns.</summary>
internal static class RightsBenchmark
{
    /// <summary>The goal is the time as a multiple of parsing the manifests and the questions.</summary>
    public static void Run(int namespaces, int questions, Table table, int rounds, double goal)
    {
        using var memory = new MemoryFolder();
        var (manifests, file) = (Path.Combine(memory.Path, "manifests"), Path.Combine(memory.Path, "questions"));
        AccessManifests.Write(namespaces, manifests);
        AccessManifests.WriteQuestions(questions, namespaces, file);
        var (ours, all, some) = (new Sample(), new Sample(), new Sample());
        for (var round = 0; round < rounds; round++)
        {
            all.Add(Plainly("exec", Places.Reference, "questions", manifests, file));
            ours.Add(Plainly("exec", Places.Command, "can-i", "--queries", file, manifests));
            some.Add(Plainly("exec", Places.Reference, "trees", manifests));
        }

        var name = string.Create(CultureInfo.InvariantCulture, $"{questions:N0} questions over {namespaces * AccessManifests.BindingsOfNamespace:N0} bindings");
        table.Add($"{name}: can-i, against parsing the same files into YamlDotNet's trees", ours, all, goal);
        table.Add($"{name}: can-i, against parsing the manifests alone", ours, some);

        TimeSpan Plainly(params string[] arguments) => Processes.Run.Plainly(memory.Path, watchMemory: false, arguments).Time;
    }
}
