namespace Policies.Build.Tests;

public sealed class InvocationTests
{
    [Fact]
    public async Task Several_projects_build_at_once_and_a_test_project_compiles_no_fleet()
    {
        using var project = await PolicyProject.CreateAsync("Shop.Policies");
        var other = Path.Combine(project.Folder, "..", "Second.Policies");
        Directory.CreateDirectory(other);
        foreach (var file in Directory.EnumerateFiles(project.Folder))
        {
            File.Copy(file, Path.Combine(other, Path.GetFileName(file).Replace("Shop.", "Second.", StringComparison.Ordinal)));
        }

        project.Write(
            "../Shop.Tests/Shop.Tests.csproj",
            """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
              </PropertyGroup>
              <ItemGroup>
                <ProjectReference Include="../Shop.Policies/Shop.Policies.csproj" />
              </ItemGroup>
            </Project>
            """);
        project.Write("../Shop.Tests/Test.cs", "public static class Test { public static string Name => new Shop.Policies.Checkout().Name; }");
        project.Write("../NuGet.config", Feed.NuGetConfig);
        project.Write(
            "../All.slnx",
            """
            <Solution>
              <Project Path="Shop.Policies/Shop.Policies.csproj" />
              <Project Path="Second.Policies/Second.Policies.csproj" />
              <Project Path="Shop.Tests/Shop.Tests.csproj" />
            </Solution>
            """);

        var run = (await project.RunAsync("build", "../All.slnx", "-m")).MustSucceed();

        Assert.Contains($"Shop.Policies -> 2 clusters, 16 manifests in {project.Manifests} (20 written)", run.Output, StringComparison.Ordinal);
        Assert.Contains("Second.Policies -> 2 clusters, 16 manifests in ", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Shop.Tests -> 2 clusters", run.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(project.Folder, "..", "Shop.Tests", "artifacts")));
        Assert.Equal(project.Tree(), PolicyProject.Tree(Path.Combine(other, "artifacts", "manifests")));
    }

    [Fact]
    public async Task MSBuild_itself_builds_in_a_path_with_spaces_and_letters_of_any_script()
    {
        using var project = await PolicyProject.CreateAsync("Größe und Maß 政策");
        project.Replace("Checkout.cs", "public override string Owner => \"shop\";", "public override string Owner => throw new InvalidOperationException(\"ß — 政策\");");
        var failed = (await project.RunAsync("msbuild", "-restore", "-v:m")).MustFail();
        Assert.Equal($"{project.Folder}/Checkout.cs(9,37): error POL0001: 'Checkout.Owner' threw InvalidOperationException: ß — 政策", Assert.Single(failed.Diagnostics));

        project.Write("Checkout.cs", SmallFleet.Checkout);
        var run = (await project.RunAsync("msbuild", "-v:m")).MustSucceed();
        Assert.Contains($"2 clusters, 16 manifests in {project.Manifests} (20 written)", run.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_design_time_build_compiles_nothing_and_keeps_the_analyzer()
    {
        using var project = await PolicyProject.CreateAsync();
        (await project.BuildAsync("-p:PoliciesEnabled=false")).MustSucceed();
        Assert.False(Directory.Exists(project.Manifests));

        var design = (await project.RunAsync("msbuild", "-t:ResolveReferences;CoreCompile;CopyFilesToOutputDirectory", "-p:DesignTimeBuild=true", "-p:BuildingProject=false", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true", "-getItem:Analyzer")).MustSucceed();
        Assert.Contains("Policies.Analyzers.dll", design.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(project.Manifests));

        var real = (await project.RunAsync("build", "--no-restore", "-t:Build", "-getItem:Analyzer")).MustSucceed();
        Assert.DoesNotContain("Policies.Analyzers.dll", real.Output, StringComparison.Ordinal);
        Assert.True(Directory.Exists(project.Manifests));
    }
}
