using Policies.Examples;

namespace Policies.Build.Tests;

/// <summary>What a project sets holds in a build as in an editor: it silences a rule where it says, and no other.</summary>
public sealed class ConfiguredTests
{
    private const string Shell =
        """
        using System.Diagnostics.CodeAnalysis;
        using Policies;

        namespace Shop.Policies;

        public sealed class Shell() : NamespacePolicy("shell")
        {
            public override Group On => Group.All;

            public override string Owner => "shop";

            public override Network Network => new() { AllowAllIngress = true };

            public override IReadOnlyList<Role> Roles =>
            [
                new("debug") { Rules = [Allow.Create(Core.Pods.Exec)], BoundTo = [Subject.Group("people")] },
            ];
        }
        """;

    private const string Network = "    public override Network";

    public static TheoryData<string> Ways => ["NoWarn", ".editorconfig", "#pragma", "SuppressMessage", "nothing"];

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Rule_is_silent_in_build_and_editor(string way)
    {
        using var project = await PolicyProject.CreateAsync();
        var source = way switch
        {
            "#pragma" => Shell.Replace(Network, "#pragma warning disable POL1040 // the door of the shop\n" + Network, StringComparison.Ordinal).Replace("};\n\n    public override IReadOnlyList<Role>", "};\n#pragma warning restore POL1040\n\n    public override IReadOnlyList<Role>", StringComparison.Ordinal),
            "SuppressMessage" => Shell.Replace(Network, "    [SuppressMessage(\"Network\", \"POL1040\", Justification = \"the door of the shop\")]\n" + Network, StringComparison.Ordinal),
            _ => Shell,
        };
        var config = way == ".editorconfig" ? "root = true\n\n[Shell.cs]\ndotnet_diagnostic.POL1040.severity = none\n" : "";
        project.Write("Shell.cs", source);
        project.Write(".editorconfig", config);
        if (way == "NoWarn")
        {
            project.Replace("Shop.Policies.csproj", "</PropertyGroup>", "  <NoWarn>$(NoWarn);POL1040</NoWarn>\n  </PropertyGroup>");
        }

        var built = (await project.BuildAsync()).MustFail().Diagnostics.Select(line => line.Split(" POL")[1][..4]).Distinct().Order(StringComparer.Ordinal);
        var edited = (await Project.OfFiles([("Shell.cs", source), ("Fleet.cs", SmallFleet.Fleet), ("Clusters.cs", SmallFleet.Clusters), ("Usings.cs", "global using System.Collections.Generic;")])
            .EditorAsync(way == "NoWarn" ? ["POL1040"] : [], config)).Select(finding => finding.Id[3..]).Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(way == "nothing" ? ["1040", "2011"] : ["2011"], built);
        Assert.Equal(built, edited);
    }
}
