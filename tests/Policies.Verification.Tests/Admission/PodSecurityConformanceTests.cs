using Policies.Manifests;
using Policies.Verification.Admission;
using Policies.Verification.Workloads;

namespace Policies.Verification.Tests.Admission;

public sealed class PodSecurityConformanceTests
{
    private static readonly Dictionary<string, string> StandIns = new()
    {
        ["capabilities_baseline"] = "capabilities_restricted",
        ["hostpathvolumes"] = "restrictedvolumes",
        ["procmount"] = "procmount_restricted",
        ["seccompprofile_baseline"] = "seccompprofile_restricted",
    };

    [SkippableFact]
    public void Every_pod_of_the_conformance_cases_is_judged_as_Kubernetes_judges_it()
    {
        var folder = Conformance.Folder("pod-security");
        Skip.If(folder is null, "no pods with known answers here: neither POLICIES_CONFORMANCE nor ../shared/conformance has the folder pod-security");
        var wrong = new List<string>();
        var pods = 0;
        foreach (var file in Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (Path.GetRelativePath(folder, file).Split(Path.DirectorySeparatorChar) is not [var level, var version, var verdict, var name])
            {
                continue;
            }

            Assert.True(StandardVersion.TryParse(version, out var known), version);
            var failures = PodSecurityStandards.Review(Pod(file), Enum.Parse<AdmissionLevel>(level, ignoreCase: true), known);

            // runasnonroot0.yaml is refused by runAsNonRoot, or by the check of the higher level that stands in for it.
            var check = Path.GetFileNameWithoutExtension(name).TrimEnd("0123456789".ToCharArray());
            var found = failures.Select(failure => failure.Check.ToLowerInvariant()).ToList();
            if (verdict == "pass" ? found.Count > 0 : !found.Contains(check) && !found.Contains(StandIns.GetValueOrDefault(check, check)))
            {
                wrong.Add($"{level} {version} {verdict} {name}: {string.Join(", ", failures)}");
            }

            pods++;
        }

        Assert.Empty(wrong);
        Assert.True(pods >= 856, $"only {pods} pods");
    }

    private static PodTemplate Pod(string file)
    {
        var read = ManifestReader.Read(file);
        Assert.Empty(read.Faults);
        return PodTemplate.Of(Assert.Single(read.Manifests))!;
    }
}
