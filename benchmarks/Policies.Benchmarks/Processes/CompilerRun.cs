using Policies.Benchmarks.Fleets;
using Policies.Build.Exchange;

namespace Policies.Benchmarks.Processes;

/// <summary>The compiler as a build starts it, writing to folders of its own.</summary>
internal sealed class CompilerRun
{
    private readonly CompilerArguments arguments;

    /// <summary>Says what is compiled and where to; the rules run where that is asked for.</summary>
    public CompilerRun(FleetProject fleet, string folder, bool withRules)
    {
        Tree = Path.Combine(folder, "tree");
        Index = Path.Combine(folder, "index");
        Exchange = Path.Combine(folder, "exchange");
        arguments = new()
        {
            Command = CompilerArguments.Compile,
            Project = fleet.File,
            Assembly = fleet.Assembly,
            RuntimeReferences = FleetProject.Language,
            OutputPath = Tree,
            IndexPath = Index,
            ExchangePath = Exchange,
            Today = "2026-11-23",
            TimeLimit = 600,
            WithoutRules = !withRules,
        };
    }

    /// <summary>Where the manifests go.</summary>
    public string Tree { get; }

    /// <summary>Where the index goes.</summary>
    public string Index { get; }

    private string Exchange { get; }

    /// <summary>Removes whatever an earlier run left.</summary>
    public void Clear()
    {
        foreach (var folder in new[] { Tree, Index, Exchange }.Where(Directory.Exists))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Compiles, and makes sure that what came of it is the whole fleet, all of it written or nothing.</summary>
    public Measured Compile(FleetShape shape, bool isFresh, bool watchMemory = false)
    {
        Directory.CreateDirectory(Exchange);
        var file = Path.Combine(Exchange, "arguments");
        arguments.Save(file);
        var measured = Run.DotNet(Exchange, watchMemory, "exec", Places.Compiler, file);
        var result = CompilationResult.Load(arguments.ResultFile);
        return result is { Succeeded: true } && result.Manifests == shape.Objects && result.Written > 0 == isFresh
            ? measured
            : throw new InvalidOperationException($"{shape}: {shape.Objects} objects were to come, {(isFresh ? "all of them" : "none of them")} new, but: {result}");
    }
}
