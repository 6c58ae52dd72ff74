namespace Policies.Build.Tests;

public sealed class ForeignLanguageTests
{
    [Fact]
    public async Task A_project_with_another_build_of_the_language_is_told_to_reference_the_same_version()
    {
        using var project = await PolicyProject.CreateAsync();
        (await project.BuildAsync()).MustSucceed();
        var tree = project.Tree();
        var other = Path.Combine(project.Folder, "other", "Policies.Dsl.dll");
        Directory.CreateDirectory(Path.GetDirectoryName(other)!);
        File.Copy(project.Built("Shop.Policies.dll"), other);
        var arguments = File.ReadAllLines(project.Exchanged("arguments"));
        File.WriteAllLines(project.Exchanged("arguments"), arguments.Select(line => line.StartsWith("RuntimeReferences=", StringComparison.Ordinal) && line.EndsWith("/Policies.Dsl.dll", StringComparison.Ordinal) ? "RuntimeReferences=" + other : line));

        (await project.RunAsync("exec", Feed.Compiler, project.Exchanged("arguments"))).MustFail();

        Assert.Contains(
            $"The project is compiled against '{other}', which is not the Policies.Dsl that this Policies.Build knows; reference the same version of both",
            File.ReadAllText(project.Exchanged("result")),
            StringComparison.Ordinal);
        Assert.Equal(tree, project.Tree());
    }
}
