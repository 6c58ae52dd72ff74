using System.Diagnostics;

namespace Policies.Build.Tests;

public sealed class InterruptedBuildTests
{
    [SkippableFact]
    public async Task A_build_that_is_killed_leaves_the_last_good_tree_and_the_next_one_repairs_the_rest()
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "Finds the compiler's process under /proc, which only Linux has.");
        using var project = await PolicyProject.CreateAsync();
        project.Write("Many.cs", SmallFleet.ManyClusters(120));
        (await project.BuildAsync()).MustSucceed();
        var good = project.Tree();
        var stamp = File.ReadAllText(project.Exchanged("stamp"));
        project.Replace("Checkout.cs", "public override string Owner => \"shop\";", "public override string Owner => \"shop\";\n\n    public override IReadOnlyList<Label> Labels => [new(\"tier\", \"gold\")];");

        var build = project.BuildAsync("--no-restore");
        var killed = await KillAsync(project, build);
        (await build).MustFail();

        Assert.True(killed, "the compiler ended before it could be killed");
        Assert.Equal(good, project.Tree());
        Assert.False(File.Exists(project.Exchanged("stamp")), stamp);
        (await project.BuildAsync("--no-restore")).MustSucceed();
        var repaired = project.Tree();
        Assert.Equal(good.Keys, repaired.Keys);
        Assert.Equal(122 * 2, repaired.Count(file => file.Value != good[file.Key]));
        Assert.Equal(["index", "manifests"], Directory.EnumerateDirectories(Path.Combine(project.Folder, "artifacts")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    // As soon as the compiler has begun to write beside the output, and long before it can be done.
    private static async Task<bool> KillAsync(PolicyProject project, Task build)
    {
        while (!build.IsCompleted)
        {
            if (Directory.Exists(project.Manifests + ".next~") && CompilerOf(project) is { } compiler)
            {
                compiler.Kill();
                return true;
            }

            await Task.Delay(1);
        }

        return false;
    }

    private static Process? CompilerOf(PolicyProject project) =>
        Process.GetProcessesByName("dotnet").FirstOrDefault(process => CommandLine(process.Id) is var line
            && line.Contains("policiesc.dll", StringComparison.Ordinal) && line.Contains(project.Folder + "/", StringComparison.Ordinal));

    private static string CommandLine(int id)
    {
        try
        {
            return File.ReadAllText($"/proc/{id}/cmdline");
        }
        catch (IOException)
        {
            return "";
        }
    }
}
