using System.Text.RegularExpressions;

namespace Policies.Repository.Tests;

public sealed partial class LayoutTests
{
    private static readonly string[] Forbidden = ["helper", "helpers", "util", "utils", "utilities", "common", "misc", "shared"];

    [Fact]
    public void Folders_are_named_by_ideas() =>
        Faults.None(
            from path in Tree.Files
            from folder in path.Split('/')[..^1]
            where Forbidden.Contains(folder.ToLowerInvariant()) || Forbidden.Any(word => folder.ToLowerInvariant().EndsWith("." + word, StringComparison.Ordinal))
            select $"{path}: '{folder}' says nothing of what it holds");

    [Fact]
    public void Every_switched_off_warning_gives_its_reason() =>
        Faults.None(Tree.MSBuildFiles.Append(".editorconfig").SelectMany(path => Unexplained(path, Tree.Read(path))));

    [Theory]
    [InlineData("a.csproj", "<NoWarn>$(NoWarn);CS1591</NoWarn>")]
    [InlineData(".editorconfig", "dotnet_diagnostic.CA1000.severity = none")]
    public void Switched_off_warning_without_reason_triggers(string path, string text) => Assert.Single(Unexplained(path, text));

    [Theory]
    [InlineData("a.csproj", "<NoWarn>$(NoWarn);CS1591</NoWarn> <!-- the generated half has no comments -->")]
    [InlineData("a.targets", "<CompileFleet NoWarn=\"$(NoWarn)\" />")]
    [InlineData(".editorconfig", "dotnet_diagnostic.CA1000.severity = none  # a twin of the generic one")]
    public void Switched_off_warning_with_reason_does_not_trigger(string path, string text) => Assert.Empty(Unexplained(path, text));

    private static IEnumerable<string> Unexplained(string path, string text) =>
        text.Split('\n')
            .Where(line => SwitchesOff().IsMatch(line) && !line.Contains("<!--", StringComparison.Ordinal) && !line.Contains('#', StringComparison.Ordinal))
            .Select(line => $"{path}: '{line.Trim()}' gives no reason on its line");

    [GeneratedRegex(@"<(NoWarn|MSBuildWarningsAsMessages)\b|\bNoWarn=""(?!\$\(NoWarn\)"")|severity\s*=\s*(none|silent)")]
    private static partial Regex SwitchesOff();
}
