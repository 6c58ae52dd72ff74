namespace Policies.Build.Tests;

/// <summary>A file stands where a folder has to go, which stops even a user who may do anything.</summary>
public sealed class UnwritableOutputTests
{
    [Fact]
    public async Task Output_that_cannot_be_written_is_one_error_and_a_build_without_the_cause_succeeds()
    {
        using var project = await PolicyProject.CreateAsync();
        Directory.CreateDirectory(Path.GetDirectoryName(project.Manifests)!);
        File.WriteAllText(project.Manifests, "theirs");

        var run = (await project.BuildAsync()).MustFail();

        Assert.Equal([$"{project.Folder}/Shop.Policies.csproj : error : The manifests cannot be written: '{project.Manifests}' is no folder."], run.Diagnostics);
        Assert.Equal("theirs", File.ReadAllText(project.Manifests));
        File.Delete(project.Manifests);
        (await project.BuildAsync("--no-restore")).MustSucceed();
        Assert.NotEmpty(project.Tree());
    }

    [Fact]
    public async Task A_file_in_the_place_of_the_folder_above_is_named()
    {
        using var project = await PolicyProject.CreateAsync();
        var above = Path.GetDirectoryName(project.Manifests)!;
        File.WriteAllText(above, "theirs");

        var run = (await project.BuildAsync()).MustFail();

        var error = Assert.Single(run.Diagnostics);
        Assert.StartsWith($"{project.Folder}/Shop.Policies.csproj : error : The manifests cannot be written: ", error, StringComparison.Ordinal);
        Assert.Contains(above, error, StringComparison.Ordinal);
        Assert.Equal("theirs", File.ReadAllText(above));
    }
}
