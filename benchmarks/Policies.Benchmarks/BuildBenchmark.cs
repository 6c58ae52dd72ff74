using System.Xml.Linq;
using Policies.Benchmarks.Fleets;
using Policies.Benchmarks.Processes;
using Policies.Benchmarks.Reports;

namespace Policies.Benchmarks;

/// <summary>Builds the sample fleet, unchanged, with our targets and without them, in turns.</summary>
internal static class BuildBenchmark
{
    /// <summary>The goal is a build with our targets as a multiple of one without.</summary>
    public static void Run(Table table, int rounds, double goal)
    {
        var (with, without) = (Make("With", Targets), Make("Without", ""));
        var (compiled, plain) = (new Sample(), new Sample());
        for (var round = 0; round < rounds; round++)
        {
            plain.Add(Build(without));
            compiled.Add(Build(with));
        }

        table.Add("unchanged dotnet build of the sample fleet, against the same without our targets", compiled, plain, goal);
    }

    private static string Targets => $"""
          <PropertyGroup>
            <_PoliciesTask>{Path.Combine(Places.BinOf("Policies.Build"), "Policies.Build.dll")}</_PoliciesTask>
            <_PoliciesCompiler>{Places.Compiler}</_PoliciesCompiler>
          </PropertyGroup>
          <Import Project="{Path.Combine(Places.Repository, "src", "Policies.Build", "build", "Policies.Build.targets")}" />
        """;

    private static TimeSpan Build(string project) => Run(project, "--no-restore").Time;

    private static Measured Run(string project, params string[] options) =>
        Processes.Run.DotNet(Path.GetDirectoryName(project)!, ["build", project, "-c", "Release", "--nologo", .. options]);

    // A copy of the sample's sources, compiled against the same assemblies, with or without what compiles manifests.
    private static string Make(string name, string targets)
    {
        FleetProject.Isolate(Places.Projects);
        var folder = Path.Combine(Places.Projects, name);
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        var sample = Path.Combine(Places.Repository, "policies");
        foreach (var source in Directory.EnumerateFiles(sample, "*.cs", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(sample, source));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(source, copy);
        }

        var kubernetes = Path.Combine(Places.BinOf("Policies.Kubernetes"), "Policies.Kubernetes.dll");
        var project = Path.Combine(folder, "Acme.Policies.csproj");
        File.WriteAllText(project, $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
              </PropertyGroup>
              <ItemGroup>
                <Using Include="Policies" />
                <PackageReference Include="KubernetesClient" Version="{KubernetesClient}" />
                {string.Join("\n    ", FleetProject.Language.Append(kubernetes).Select(file => $"""<Reference Include="{file}" />"""))}
              </ItemGroup>
            {targets}
            </Project>

            """);
        Run(project);
        Run(project, "--no-restore");
        return project;
    }

    private static string KubernetesClient => XDocument.Load(Path.Combine(Places.Repository, "Directory.Packages.props"))
        .Descendants("PackageVersion")
        .Where(pin => (string?)pin.Attribute("Include") == "KubernetesClient")
        .Select(pin => (string)pin.Attribute("Version")!)
        .Single();
}
