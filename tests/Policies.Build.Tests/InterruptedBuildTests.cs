using System.Diagnostics;
using System.Globalization;

namespace Policies.Build.Tests;

public sealed class InterruptedBuildTests
{
    public enum Victim
    {
        Compiler,
        MSBuild,
        Both,
    }

    [SkippableTheory]
    [InlineData(Victim.Compiler)]
    [InlineData(Victim.MSBuild)]
    [InlineData(Victim.Both)]
    public async Task A_build_that_is_killed_leaves_a_whole_tree_and_the_next_one_repairs_the_rest(Victim victim)
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "Finds the compiler's process under /proc, which only Linux has.");
        using var project = await PolicyProject.CreateAsync();
        project.Write("Many.cs", SmallFleet.ManyClusters(120));
        project.Replace("Checkout.cs", "public override string Owner => \"shop\";", "public override string Owner => \"shop\";\n\n    public override IReadOnlyList<Label> Labels => [new(\"build\", \"b0\")];");
        IReadOnlyDictionary<string, string> good;
        string stamp;
        BuildRun run;
        bool killed;
        var count = 0;
        do
        {
            // A build that was done before anything could be killed is the good one of the next attempt.
            (await project.BuildAsync()).MustSucceed();
            (good, stamp) = (project.Tree(), File.ReadAllText(project.Exchanged("stamp")));
            project.Replace("Checkout.cs", $"\"b{count}\"", $"\"b{++count}\"");
            var build = project.BuildAsync("--no-restore");
            killed = await KillAsync(project, build, victim);
            run = await build;
        }
        while (run.Succeeded && count < 5);

        run.MustFail();
        Assert.True(killed, "the compiler ended before anything could be killed");
        if (victim == Victim.MSBuild)
        {
            // The compiler goes on by itself: what it leaves is the last tree or the next one, and nothing between.
            Assert.Contains(Changed(good, project.Tree()), new[] { 0, 122 * 2 });
        }
        else
        {
            Assert.Equal(good, project.Tree());
            Assert.False(File.Exists(project.Exchanged("stamp")), stamp);
        }

        (await project.BuildAsync("--no-restore")).MustSucceed();
        Assert.Equal(122 * 2, Changed(good, project.Tree()));
        Assert.Equal(["index", "manifests"], Directory.EnumerateDirectories(Path.Combine(project.Folder, "artifacts")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    private static int Changed(IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> after)
    {
        Assert.Equal(before.Keys, after.Keys);
        return after.Count(file => file.Value != before[file.Key]);
    }

    // As soon as the compiler has begun to write beside the output, and before it can be done.
    private static async Task<bool> KillAsync(PolicyProject project, Task build, Victim victim)
    {
        Process? compiler = null;
        while (!build.IsCompleted && (compiler = CompilerOf(project)) is null)
        {
            await Task.Delay(1);
        }

        if (compiler is null)
        {
            return false;
        }

        try
        {
            var starter = StarterOf(compiler);
            while (!build.IsCompleted && !Directory.Exists(project.Manifests + ".next~"))
            {
                await Task.Yield();
            }

            if (victim != Victim.Compiler)
            {
                starter.Kill();
            }

            if (victim != Victim.MSBuild)
            {
                compiler.Kill();
            }

            await compiler.WaitForExitAsync();
            return true;
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or IOException)
        {
            // It ended meanwhile.
            return false;
        }
    }

    private static Process StarterOf(Process compiler) => Process.GetProcessById(int.Parse(
        File.ReadLines($"/proc/{compiler.Id}/status").First(line => line.StartsWith("PPid:", StringComparison.Ordinal))["PPid:".Length..],
        CultureInfo.InvariantCulture));

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
