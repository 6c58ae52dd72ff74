using Policies.Benchmarks.Processes;

namespace Policies.Benchmarks.Fleets;

/// <summary>A synthetic fleet as a compiled project outside this repository's own settings.</summary>
internal sealed class FleetProject(FleetShape shape)
{
    /// <summary>How large it is.</summary>
    public FleetShape Shape { get; } = shape;

    /// <summary>The project file.</summary>
    public string File => Path.Combine(Folder, "Synthetic.Policies.csproj");

    /// <summary>The compiled definitions.</summary>
    public string Assembly => Path.Combine(Folder, "out", "Synthetic.Policies.dll");

    private string Folder => Path.Combine(Places.Fleets, Shape.Name);

    /// <summary>The assemblies of the language that it is compiled against.</summary>
    public static IReadOnlyList<string> Language => [Path.Combine(Places.BinOf("Policies.Dsl"), "Policies.Dsl.dll"), Path.Combine(Places.BinOf("Policies.Dsl"), "Policies.Objects.dll")];

    /// <summary>Writes the sources and compiles them, outside any measurement.</summary>
    public void Build()
    {
        Console.Error.WriteLine($"compiling the definitions of {Shape}");
        if (Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }

        foreach (var (path, text) in FleetSource.Of(Shape).Append(("Synthetic.Policies.csproj", Project())))
        {
            var file = Path.Combine(Folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            System.IO.File.WriteAllText(file, text);
        }

        Isolate(Places.Fleets);
        Run.DotNet(Folder, "build", File, "-c", "Release", "-o", Path.GetDirectoryName(Assembly)!, "--nologo", "-v", "q", "-nodeReuse:false");
    }

    /// <summary>Keeps a folder of projects free of what a folder above it says.</summary>
    public static void Isolate(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var name in new[] { "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props" })
        {
            System.IO.File.WriteAllText(Path.Combine(folder, name), "<Project />\n");
        }

        System.IO.File.WriteAllText(Path.Combine(folder, ".editorconfig"), "root = true\n");
    }

    private static string Project() => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
            <Nullable>enable</Nullable>
          </PropertyGroup>
          <ItemGroup>
            <Using Include="Policies" />
            {string.Join("\n    ", Language.Select(file => $"""<Reference Include="{file}" />"""))}
          </ItemGroup>
        </Project>

        """;
}
