using System.Reflection;

namespace Policies.Benchmarks;

/// <summary>Where things are that are measured, and where measuring leaves its own.</summary>
internal static class Places
{
    /// <summary>The repository.</summary>
    public static string Repository { get; } = Path.GetFullPath(Said("Repository"));

    /// <summary>The compiler as it is run.</summary>
    public static string Compiler { get; } = Path.Combine(Said("Artifacts"), "compiler", Said("Pivot"), "policiesc.dll");

    /// <summary>The command <c>policies</c>.</summary>
    public static string Command { get; } = Path.Combine(BinOf("Policies.Cli"), "policies.dll");

    /// <summary>The program that only writes files, or only parses them.</summary>
    public static string Reference { get; } = Path.Combine(Said("Artifacts"), "benchmarks", "reference", "Policies.Benchmarks.Reference.dll");

    /// <summary>The synthetic fleets, compiled.</summary>
    public static string Fleets { get; } = Path.Combine(Said("Artifacts"), "benchmarks", "fleets");

    /// <summary>The projects whose builds are compared.</summary>
    public static string Projects { get; } = Path.Combine(Said("Artifacts"), "benchmarks", "projects");

    /// <summary>A folder in memory where the system has one, so that no disk is measured.</summary>
    public static string Memory { get; } = Path.Combine(Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath(), $"policies-benchmarks-{Environment.ProcessId}");

    /// <summary>Our analyzers, with what they need beside them.</summary>
    public static string Analyzers { get; } = Path.Combine(BinOf("Policies.Analyzers"), "Policies.Analyzers.dll");

    /// <summary>What a project of the repository is built to.</summary>
    public static string BinOf(string project) => Path.Combine(Said("Artifacts"), "bin", project, Said("Pivot"));

    private static string Said(string name) =>
        typeof(Places).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(said => said.Key == name).Value!;
}
