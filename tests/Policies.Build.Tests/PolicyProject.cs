using System.Text;
using CliWrap;

namespace Policies.Build.Tests;

/// <summary>A policy project of somebody else's, in a folder of its own outside this repository.</summary>
public sealed class PolicyProject : IDisposable
{
    private const string ProjectFile =
        """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="Policies.Build" Version="0.1.0" />
          </ItemGroup>
        </Project>
        """;

    private static int count;

    private PolicyProject(string folder) => Folder = folder;

    /// <summary>The folder of the project.</summary>
    public string Folder { get; }

    /// <summary>Where its manifests go.</summary>
    public string Manifests => Path.Combine(Folder, "artifacts", "manifests");

    /// <summary>A file that the task and the compiler left for each other.</summary>
    public string Exchanged(string name) => Path.Combine(Folder, "obj", "Debug", "net10.0", "policies", name);

    /// <summary>A file that the project is built to.</summary>
    public string Built(string name) => Path.Combine(Folder, "bin", "Debug", "net10.0", name);

    /// <summary>A project with one fleet of two clusters and two namespaces.</summary>
    public static async Task<PolicyProject> CreateAsync(string name = "Shop.Policies")
    {
        await Feed.ReadyAsync();
        var project = new PolicyProject(Path.Combine(Feed.Root, $"{Interlocked.Increment(ref count)}", name));
        project.Write("NuGet.config", Feed.NuGetConfig);
        project.Write($"{name}.csproj", ProjectFile);
        project.Write("Fleet.cs", SmallFleet.Fleet);
        project.Write("Clusters.cs", SmallFleet.Clusters);
        project.Write("Checkout.cs", SmallFleet.Checkout);
        project.Write("Payments.cs", SmallFleet.Payments);
        return project;
    }

    /// <summary>Writes a file of the project.</summary>
    public void Write(string path, string text)
    {
        var file = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text, new UTF8Encoding(false));
    }

    /// <summary>Replaces text in a file of the project, which must be there.</summary>
    public void Replace(string path, string old, string text)
    {
        var before = File.ReadAllText(Path.Combine(Folder, path));
        Assert.Contains(old, before, StringComparison.Ordinal);
        Write(path, before.Replace(old, text, StringComparison.Ordinal));
    }

    /// <summary>Runs <c>dotnet build</c>.</summary>
    public Task<BuildRun> BuildAsync(params string[] arguments) => RunAsync(["build", .. arguments]);

    /// <summary>Runs <c>dotnet</c>.</summary>
    public Task<BuildRun> RunAsync(params string[] arguments) => RunAsync(arguments, new Dictionary<string, string?>());

    /// <summary>Runs <c>dotnet</c> with more environment.</summary>
    public async Task<BuildRun> RunAsync(string[] arguments, IReadOnlyDictionary<string, string?> environment)
    {
        var output = new StringBuilder();
        var run = await Cli.Wrap("dotnet")
            .WithArguments(arguments)
            .WithWorkingDirectory(Folder)
            .WithEnvironmentVariables(DotNet.CleanEnvironment.Concat(environment).GroupBy(variable => variable.Key).ToDictionary(same => same.Key, same => same.Last().Value))
            .WithStandardOutputPipe(PipeTarget.ToStringBuilder(output))
            .WithStandardErrorPipe(PipeTarget.ToStringBuilder(output))
            .WithValidation(CommandResultValidation.None)
            .ExecuteAsync();
        return new(run.ExitCode, output.ToString());
    }

    /// <summary>Every file of the output with its bytes, by path.</summary>
    public IReadOnlyDictionary<string, string> Tree() => Tree(Manifests);

    /// <summary>Every file of a folder with its bytes, by path.</summary>
    public static IReadOnlyDictionary<string, string> Tree(string folder) =>
        Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
                .ToDictionary(path => Path.GetRelativePath(folder, path).Replace('\\', '/'), path => Convert.ToBase64String(File.ReadAllBytes(path)))
            : new Dictionary<string, string>();

    /// <summary>When each file of the output was written, by path.</summary>
    public IReadOnlyDictionary<string, DateTime> Times() =>
        Directory.EnumerateFiles(Manifests, "*", SearchOption.AllDirectories)
            .ToDictionary(path => Path.GetRelativePath(Manifests, path).Replace('\\', '/'), File.GetLastWriteTimeUtc);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }
    }
}
