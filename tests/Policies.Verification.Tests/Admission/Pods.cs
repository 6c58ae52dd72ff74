using Policies.Manifests;
using Policies.Verification.Admission;
using Policies.Verification.Workloads;

namespace Policies.Verification.Tests.Admission;

/// <summary>Pods that tests make of a few fields in flow style.</summary>
internal static class Pods
{
    public static string Refusals(string spec, string policy, string annotations = "{}") =>
        string.Join(", ", Judge($"{{apiVersion: v1, kind: Pod, metadata: {{name: a, annotations: {annotations}}}, spec: {spec}}}", policy).Select(each => each.Check));

    public static IReadOnlyList<CheckFailure> Judge(string yaml, string policy)
    {
        var read = ManifestReader.ReadText(yaml, "a.yaml");
        Assert.Empty(read.Faults);
        Assert.True(StandardVersion.TryParse(policy.Split(':')[1], out var version));
        return PodSecurityStandards.Review(PodTemplate.Of(Assert.Single(read.Manifests))!, Enum.Parse<AdmissionLevel>(policy.Split(':')[0], ignoreCase: true), version);
    }
}
