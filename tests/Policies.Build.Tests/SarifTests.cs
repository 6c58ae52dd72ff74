using System.Text.Json;
using Policies.RealTools;

namespace Policies.Build.Tests;

public sealed class SarifTests
{
    private const string Access =
        """
        using System.Diagnostics.CodeAnalysis;
        using Policies;

        namespace Shop.Policies;

        public sealed class Access() : NamespacePolicy("access")
        {
            public override Group On => Group.All;

            public override string Owner => "shop";

            [SuppressMessage("Network", "POL1040", Justification = "the door of the shop")]
            public override Network Network => new() { AllowAllIngress = true };

            public override IReadOnlyList<Exemption> Exemptions =>
            [
                new(Rules.ReadsSecrets, Named.Role("reader")) { Because = "backups", Owner = "shop", Until = new(2030, 1, 31) },
            ];

            public override IReadOnlyList<Role> Roles =>
            [
                new("reader") { Rules = [Allow.Read(Core.Secrets)], BoundTo = [Subject.Group("backup")] },
        #pragma warning disable POL2011
                new("shell") { Rules = [Allow.Create(Core.Pods.Exec)], BoundTo = [Subject.Group("people")] },
        #pragma warning restore POL2011
                new("other") { Rules = [Allow.Read(Core.Secrets)], BoundTo = [Subject.Group("people")] },
            ];
        }
        """;

    [SkippableFact]
    public async Task Build_writes_what_it_found_and_what_is_set_aside()
    {
        using var project = await PolicyProject.CreateAsync();
        project.Write("Namespaces/Access.cs", Access);
        project.Write(".git/HEAD", "ref: refs/heads/main\n");
        var log = Path.Combine(project.Folder, "out", "policies.sarif");

        var said = (await project.BuildAsync("-p:PoliciesSarif=out/policies.sarif")).MustFail();

        Assert.Equal($"{project.Folder}/Namespaces/Access.cs(26,33): error POL2008", Assert.Single(said.Diagnostics).Split(": Role")[0]);
        var before = Results(log);
        Assert.Equal(
            [
                "Namespaces/Access.cs POL1040 warning inSource: the door of the shop",
                "Namespaces/Access.cs POL2008 error ",
                "Namespaces/Access.cs POL2008 error inSource: backups (shop, until 2030-01-31)",
                "Namespaces/Access.cs POL2011 error inSource: #pragma warning disable",
            ],
            before.Select(result => result.Text).Order(StringComparer.Ordinal));
        Assert.Equal("", string.Join("\n", await RealSarifMultitool.FaultsAsync(log)));

        // Lines move, and another cluster comes; the findings are the same.
        project.Replace("Namespaces/Access.cs", "using Policies;\n", "using Policies;\n\n\n\n");
        (await project.BuildAsync("--no-restore", "-p:PoliciesSarif=out/policies.sarif")).MustFail();
        Assert.Equal(before.Select(result => result.Fingerprint), Results(log).Select(result => result.Fingerprint));
    }

    [SkippableFact]
    public async Task Log_of_a_clean_fleet_is_there_and_empty_and_comes_back_when_it_is_removed()
    {
        using var project = await PolicyProject.CreateAsync();
        var log = Path.Combine(project.Folder, "policies.sarif");
        (await project.BuildAsync("-p:PoliciesSarif=policies.sarif")).MustSucceed();
        Assert.Empty(Results(log));
        Assert.Equal("", string.Join("\n", await RealSarifMultitool.FaultsAsync(log)));

        File.Delete(log);
        (await project.BuildAsync("--no-restore", "-p:PoliciesSarif=policies.sarif")).MustSucceed();
        Assert.Empty(Results(log));
    }

    private static IReadOnlyList<(string Text, string Fingerprint)> Results(string log)
    {
        using var read = JsonDocument.Parse(File.ReadAllBytes(log));
        return
        [
            .. read.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Select(result =>
            {
                var file = result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString();
                var suppressed = string.Concat(result.GetProperty("suppressions").EnumerateArray().Select(each => $"{each.GetProperty("kind").GetString()}: {each.GetProperty("justification").GetString()}"));
                return ($"{file} {result.GetProperty("ruleId").GetString()} {result.GetProperty("level").GetString()} {suppressed}", result.GetProperty("partialFingerprints").GetProperty("policies/v1").GetString()!);
            }),
        ];
    }
}
