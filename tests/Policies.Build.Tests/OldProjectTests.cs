namespace Policies.Build.Tests;

public sealed class OldProjectTests
{
    [Theory]
    [InlineData("<TargetFramework>net8.0</TargetFramework><DisableImplicitFrameworkReferences>true</DisableImplicitFrameworkReferences>", "Policies need .NET 10, and the project is for 'net8.0'; set TargetFramework to net10.0, and leave LangVersion out")]
    [InlineData("<TargetFramework>netstandard2.0</TargetFramework><DisableImplicitFrameworkReferences>true</DisableImplicitFrameworkReferences>", "Policies need .NET 10, and the project is for 'netstandard2.0'; set TargetFramework to net10.0, and leave LangVersion out")]
    [InlineData("<TargetFramework>net10.0</TargetFramework><LangVersion>12</LangVersion>", "Policies need C# 14, and the project says C# 12; leave LangVersion out, or set it to 14")]
    public async Task A_project_that_is_too_old_gets_one_error_that_says_what_to_set(string properties, string message)
    {
        using var project = await PolicyProject.CreateAsync();
        project.Replace("Shop.Policies.csproj", "<TargetFramework>net10.0</TargetFramework>", properties);

        var run = (await project.BuildAsync()).MustFail();

        Assert.Equal([$"{project.Folder}/Shop.Policies.csproj : error POL0011: {message}"], run.Diagnostics);
    }
}
