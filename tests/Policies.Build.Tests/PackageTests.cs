using System.IO.Compression;

namespace Policies.Build.Tests;

public sealed class PackageTests
{
    [Fact]
    public async Task An_editor_finds_the_rules_and_the_fixes_and_all_that_they_need()
    {
        await Feed.ReadyAsync();
        using var package = ZipFile.OpenRead(Path.Combine(Feed.Folder, $"Policies.Build.{Feed.Version}.nupkg"));

        // Roslyn itself is the editor's: an analyzer that brought its own would be another one.
        Assert.Equal(
            ["Policies.Analyzers.CodeFixes.dll", "Policies.Analyzers.dll", "Policies.Dsl.dll", "Policies.Objects.dll", "Policies.Rules.dll"],
            package.Entries.Where(entry => entry.FullName.StartsWith("analyzers/dotnet/cs/", StringComparison.Ordinal)).Select(entry => entry.Name).Order(StringComparer.Ordinal));
    }
}
