namespace Policies.Build.Tests;

public sealed class DeterminismTests
{
    [Fact]
    public async Task The_same_input_gives_the_same_bytes_on_another_machine()
    {
        using var here = await PolicyProject.CreateAsync();
        using var there = await PolicyProject.CreateAsync("Elsewhere");
        const string Label = "public override IReadOnlyList<Label> Labels => [new(\"day\", System.TimeZoneInfo.Local.BaseUtcOffset.TotalHours.ToString()), new(\"number\", 1.5.ToString()), new(\"secret\", System.Environment.GetEnvironmentVariable(\"SECRET\") ?? \"none\")];";
        foreach (var project in new[] { here, there })
        {
            project.Replace("Checkout.cs", "public override string Owner => \"shop\";", "public override string Owner => \"shop\";\n\n    " + Label);
        }

        (await here.RunAsync(["build"], new Dictionary<string, string?> { ["LANG"] = "en_US.UTF-8", ["TZ"] = "America/New_York", ["DOTNET_PROCESSOR_COUNT"] = "1", ["SECRET"] = "a" })).MustSucceed();
        (await there.RunAsync(["build"], new Dictionary<string, string?> { ["LANG"] = "de_DE.UTF-8", ["LC_ALL"] = "de_DE.UTF-8", ["TZ"] = "Asia/Tokyo", ["DOTNET_PROCESSOR_COUNT"] = "2", ["SECRET"] = "b" })).MustSucceed();

        Assert.Equal(here.Tree(), there.Tree());
        Assert.Equal(PolicyProject.Tree(Path.Combine(here.Folder, "artifacts", "index")), PolicyProject.Tree(Path.Combine(there.Folder, "artifacts", "index")));
    }
}
