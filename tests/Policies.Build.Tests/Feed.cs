using System.Reflection;
using System.Runtime.InteropServices;
using System.Xml.Linq;
using CliWrap;
using CliWrap.Buffered;

namespace Policies.Build.Tests;

/// <summary>A package feed with our packages as they are now, made once a run, and a package folder that holds nothing older.</summary>
public static class Feed
{
    private static readonly Lazy<Task> Packed = new(PackAsync);

    /// <summary>The folder of everything that these tests write.</summary>
    public static string Root { get; } = Path.Combine(Path.GetTempPath(), $"policies-build-{Environment.ProcessId}");

    /// <summary>The folder in which NuGet unpacks packages.</summary>
    public static string PackageFolder => Path.Combine(Root, "packages");

    /// <summary>The folder of the packages.</summary>
    public static string Folder => Path.Combine(Root, "feed");

    /// <summary>The compiler program as a project that has restored our packages finds it.</summary>
    public static string Compiler => new[] { RuntimeInformation.RuntimeIdentifier, "any" }
        .Select(machine => Path.Combine(PackageFolder, "policies.build", Version, "tools", "net10.0", machine, "policiesc.dll"))
        .First(File.Exists);

    /// <summary>The version of our packages.</summary>
    public static string Version => "0.1.0";

    /// <summary>The file in which a project is told where packages come from.</summary>
    public static string NuGetConfig =>
        $"""
        <configuration>
          <packageSources>
            <clear />
            <add key="ours" value="{Folder}" />
          </packageSources>
        </configuration>
        """;

    /// <summary>The same, for a project that uses packages of others, too, which were restored for these tests.</summary>
    public static string NuGetConfigWithPackagesOfOthers => NuGetConfig.Replace(
        "</configuration>",
        $"  <fallbackPackageFolders><add key=\"others\" value=\"{Metadata("PackagesOfOthers")}\" /></fallbackPackageFolders>\n</configuration>",
        StringComparison.Ordinal);

    /// <summary>The version of a package of somebody else's that this repository uses.</summary>
    public static string VersionOf(string package) =>
        XDocument.Load($"{Metadata("RepositoryFolder")}Directory.Packages.props").Descendants("PackageVersion").Single(pin => (string?)pin.Attribute("Include") == package).Attribute("Version")!.Value;

    /// <summary>Packs, where that is not done yet.</summary>
    public static Task ReadyAsync() => Packed.Value;

    private static string Metadata(string key) =>
        typeof(Feed).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;

    private static async Task PackAsync()
    {
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Remove(Root);
        Remove(Root);
        foreach (var project in new[] { "Policies.Dsl", "Policies.Build", "Policies.Kubernetes", "Policies.Testing" })
        {
            var packed = await Cli.Wrap("dotnet")
                .WithArguments(["pack", $"{Metadata("RepositoryFolder")}src/{project}/{project}.csproj", "--no-build", "-c", Metadata("Configuration"), "-o", Folder, "-nodeReuse:false", "-v:q"])
                .WithEnvironmentVariables(DotNet.CleanEnvironment)
                .WithValidation(CommandResultValidation.None)
                .ExecuteBufferedAsync();
            Assert.True(packed.ExitCode == 0, packed.StandardOutput);
        }
    }

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
